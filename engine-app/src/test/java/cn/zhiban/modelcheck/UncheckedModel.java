package cn.zhiban.modelcheck;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemChecking;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.shared.Actor;
import org.mockito.Mockito;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** An item that is published as if the check of items had been passed, for the tests of a walk. */
final class UncheckedModel {

    private UncheckedModel() {}

    static void publish(ApplicationContext context, ItemBundle bundle) {
        var checking = context.getBean(ItemChecking.class);
        var check = ReflectionTestUtils.getField(checking, "check");
        ReflectionTestUtils.setField(checking, "check", Mockito.mock(check.getClass()));
        try {
            context.getBean(PublishingItem.class).publish(bundle, Actor.SYSTEM);
        } finally {
            ReflectionTestUtils.setField(checking, "check", check);
        }
    }
}
