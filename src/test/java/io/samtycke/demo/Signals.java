package io.samtycke.demo;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

/** What a page was told by Samtycke on behalf of the vendors, read from the vendors' own queues. */
final class Signals {

    /** Before any decision, and after a refusal: the one signal that asks for no consent. */
    static final String REFUSED = "security_storage of 7";

    /** Google reads commands only in the form of an arguments object. */
    private static final String GOOGLE = """
            (window.dataLayer || [])
              .filter(entry => String(entry) === '[object Arguments]' && entry[0] === 'consent')
              .map(([, kind, states]) => {
                const signals = Object.keys(states).filter(name => /_storage$|^ad_/.test(name));
                const granted = signals.filter(name => states[name] === 'granted').sort();
                const denied = signals.filter(name => states[name] === 'denied');
                return `${kind}: ${granted.join(' ')} of ${granted.length + denied.length}`;
              })""";

    private Signals() {
    }

    /** Consent Mode commands in their order, such as {@code default: security_storage of 7}. */
    static List<String> google(Visit visit) {
        return visit.strings(GOOGLE);
    }

    /** Whether the default came before everything else that Google's tags will read. */
    static boolean googleDefaultIsFirst(Page page) {
        return (boolean) page.evaluate("dataLayer[0][0] === 'consent' && dataLayer[0][1] === 'default'");
    }

    /** HubSpot's consent as last told; null if it was told nothing. */
    static Map<?, ?> hubspot(Page page) {
        return (Map<?, ?>) page.evaluate(
                "((window._hsp || []).filter(([command]) => command === 'setHubSpotConsent').pop() || [])[1] || null");
    }
}
