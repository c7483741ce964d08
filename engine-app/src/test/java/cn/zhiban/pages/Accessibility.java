package cn.zhiban.pages;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is wrong with a page for those who cannot see or point, by axe-core. Names, numbers and amounts change nothing
 * about it: what has the elements, classes, roles and labels of a page that was found sound is not looked at again,
 * which would take most of the time of these tests.
 */
final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Set<String> FOUND_SOUND = ConcurrentHashMap.newKeySet();

    private static final String STRUCTURE = """
            () => {
              const telling = /^(class|role|type|lang|hidden|disabled|checked|open|tabindex|scope|headers|autocomplete|aria-.*)$/;
              const filled = /^(alt|title|href|placeholder|src|content|for|id|name)$/;
              const bare = text => text.replace(/[0-9a-f]{8,}|[0-9]+/g, '#');
              const of = element => {
                let seen = element.tagName;
                for (const {name, value} of element.attributes) {
                  if (telling.test(name)) seen += ` ${name}=${bare(value)}`;
                  else if (filled.test(name)) seen += ` ${name}${value.trim() ? '' : '!'}`;
                }
                if (element.labels) seen += ` labels${[...element.labels].map(label => !!label.textContent.trim())}`;
                if (element.htmlFor) seen += ` for${!!element.control}`;
                for (const node of element.childNodes) {
                  if (node.nodeType === 1) seen += of(node);
                  else if (node.nodeType === 3 && node.textContent.trim()) seen += '.';
                }
                return `<${seen}>`;
              };
              const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
              const dangling = [...document.querySelectorAll('[aria-labelledby],[aria-describedby],[aria-controls]')]
                .flatMap(element => ['aria-labelledby', 'aria-describedby', 'aria-controls']
                  .flatMap(name => (element.getAttribute(name) || '').split(/\\s+/)))
                .filter(id => id && !document.getElementById(id)).length;
              return `${innerWidth} ${ids.length - new Set(ids).size} ${dangling} ${of(document.documentElement)}`;
            }
            """;

    private Accessibility() {}

    /** The serious and critical findings, each with its rule and its element. */
    static List<String> graveFindings(Page page) {
        var structure = (String) page.evaluate(STRUCTURE);
        if (FOUND_SOUND.contains(structure)) {
            return List.of();
        }
        var findings = examine(page);
        if (findings.isEmpty()) {
            FOUND_SOUND.add(structure);
        }
        return findings;
    }

    private static List<String> examine(Page page) {
        var violationsAlone = new AxeRunOptions();
        violationsAlone.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(violationsAlone)
                        // no page of ours has frames, and the way with a second page hangs now and then
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }
}
