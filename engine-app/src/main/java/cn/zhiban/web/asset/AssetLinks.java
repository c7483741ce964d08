package cn.zhiban.web.asset;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** A page writes {@code @{/assets/zhiban.css}}; the browser gets the name of today's content. */
final class AssetLinks extends StandardLinkBuilder {

    private final AssetNames names;

    AssetLinks(AssetNames names) {
        this.names = names;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return super.processLink(context, names.served(link));
    }
}
