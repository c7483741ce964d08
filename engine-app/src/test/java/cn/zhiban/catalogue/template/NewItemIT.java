package cn.zhiban.catalogue.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ModelLibrary;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.HandledCases;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Law 3: an item of each shape is laid, edited as the how-to says, published and handled, and no Java changes. */
@ZhibanTest(properties = "zhiban.test=item-cases")
class NewItemIT {

    @LocalServerPort
    private int port;

    @Autowired
    private PublishingItem publishing;

    @Autowired
    private ApplicationContext context;

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("cn.zhiban.catalogue.template.Templates#shapes")
    void anItemThatIsMadeAsTheHowToSaysIsPublishedAndHandled(String shape) throws IOException {
        var checkout = Checkout.in(directory);
        var asCheckedOut = checkout.java();
        var howTo = HowToEdits.read();

        var folder = checkout.laid(howTo.key(), shape);
        howTo.make(shape, folder, checkout.root());

        assertThat(handled(ItemBundle.of(folder, ModelLibrary.shipped()))).isGreaterThan(3);
        assertThat(asCheckedOut.digests()).as("the Java tree").hasSizeGreaterThan(1000);
        assertThat(checkout.java().differingFrom(asCheckedOut))
                .as("Java files that changed")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cn.zhiban.catalogue.template.Templates#shapes")
    void whatIsLaidIsPublishedAndHandledAsItIs(String shape) throws IOException {
        assertThat(handled(AsLaid.of(shape, directory))).isPositive();
    }

    @Test
    void whoeverSignsTheLetterThatIsLaidNeedsNoPaper() throws IOException {
        var item = AsLaid.of("commitment", directory);
        publishing.publish(item, Actor.SYSTEM);
        var firm = new SigningFirm(context, port, item.itemKey());

        var caseNo = firm.submits("identityProof", "powerOfAttorney");

        assertThat(firm.material(caseNo, "identityProof")).isEqualTo("WAIVED");
        assertThat(firm.material(caseNo, "powerOfAttorney")).isEqualTo("DEFERRED");
        assertThat(firm.withdraws(caseNo)).isEqualTo("WITHDRAWN");
    }

    private int handled(ItemBundle item) throws IOException {
        publishing.publish(item, Actor.SYSTEM);
        var handled = new HandledCases(context, port);
        handled.of(item).values().forEach(Runnable::run);
        return handled.cases();
    }
}
