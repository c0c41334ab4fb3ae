package io.samtycke.notice.lint;

import java.util.List;
import java.util.Map;

import io.samtycke.notice.Finding.Severity;
import io.samtycke.notice.lint.Subject.Sentence;

/**
 * Whether saying no is as easy as saying yes. Layer, size, shape and colours of the two buttons are the same by
 * construction; what a site can still get wrong is what stands on them.
 */
final class AnswerRules {

    private static final String AS_EASY = "EDPB Cookie Banner Taskforce report, paras 8 and 13–14; EDPB Guidelines 03/2022"
            + " (deceptive patterns)";

    /** How much longer than the label of yes that of no may be, before it reads like an argument. */
    private static final int LONGER = 3;
    private static final int SHORT_LABEL = 24;

    private static final Wording SETTINGS = new Wording(Map.of(
            "sv",
            "(fler |mina |cookie ?|kak)?(inställningar|alternativ|val)|hantera.*|anpassa.*|mer information|läs mer",
            "nb",
            "(flere |mine |cookie ?)?(innstillinger|alternativer|valg)|administrer.*|tilpass.*|mer informasjon|les mer",
            "nn",
            "(fleire |mine |cookie ?)?(innstillingar|alternativ|val)|administrer.*|tilpass.*|meir informasjon|les meir",
            "da",
            "(flere |mine |cookie ?)?(indstillinger|muligheder|valg)|administrer.*|tilpas.*|mere information|læs mere",
            "en",
            "(more |my |cookie )?(settings|options|preferences|choices)|manage.*|customi[sz]e.*|(learn|read) more|more information",
            "de",
            "(mehr |meine |weitere |cookie )?(einstellungen|optionen|auswahl)|verwalten.*|anpassen.*|mehr (erfahren|informationen)",
            "fi", "(omat |eväste)?(asetukset|asetuksia|vaihtoehdot)|muokkaa.*|hallitse.*|lue lisää",
            "fr", "(mes |plus d )?(paramètres|options|préférences)|personnaliser.*|gérer.*|en savoir plus"));

    private static final Wording VAGUE_YES = new Wording(Map.of(
            "sv", "ok(ej)?|jag förstår|uppfattat|fortsätt.*|gå vidare.*|stäng|då så|toppen",
            "nb", "ok(ei)?|jeg forstår|forstått|fortsett.*|gå videre.*|lukk|den er grei",
            "nn", "ok(ei)?|eg forstår|forstått|hald fram.*|fortsett.*|gå vidare.*|lukk|den er grei",
            "da", "ok(ay)?|jeg forstår|forstået|fortsæt.*|gå videre.*|luk|det er fint",
            "en", "ok(ay)?|got it|i understand|understood|continue.*|proceed.*|close|fine|sounds good",
            "de", "ok(ay)?|verstanden|ich verstehe|weiter.*|fortfahren.*|schließen|alles klar",
            "fi", "ok|selvä|ymmärrän|jatka.*|sulje",
            "fr", "ok|d accord|compris|j ai compris|continuer.*|poursuivre.*|fermer"));

    static final List<Rule> ALL = List.of(
            new Rule("reject-label", Severity.ERROR,
                    "The button that refuses says so. It is not called what the buttons for accepting or for settings are"
                            + " called, or nobody finds the way to say no.",
                    AS_EASY, "`rejectAll: \"Settings\"`", AnswerRules::reject),
            new Rule("reject-length", Severity.WARNING,
                    "The labels of yes and no have the same weight: no is not a sentence that argues or sends the visitor"
                            + " off.",
                    AS_EASY, "`acceptAll: \"Yes\"`, `rejectAll: \"No, I would rather miss all the good offers\"`",
                    AnswerRules::length),
            new Rule("accept-label", Severity.WARNING,
                    "The button that accepts names the act. Who presses “OK” or “Continue” may only want to get on.",
                    "GDPR art. 4(11); EDPB Guidelines 05/2020, section 3.4 (unambiguous indication of wishes)",
                    "`acceptAll: \"OK\"`", AnswerRules::accept));

    private AnswerRules() {
    }

    private static void reject(Subject subject, Rule.Objections objections) {
        for (String language : subject.site().languages()) {
            Sentence reject = subject.sentence(language, "rejectAll");
            if (reject.text().isBlank()) {
                continue;
            }
            List.of("acceptAll", "settings", "save", "policyLink").stream()
                    .filter(other -> same(reject.text(), subject.text(language, other)))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> objections.at(reject.where(),
                                    "Call it something else than “" + other + "”: it must say that it refuses."),
                            () -> {
                                if (SETTINGS.is(reject)) {
                                    objections.at(reject.where(), "Say that it refuses: “" + reject.text()
                                            + "” sounds like a way to the settings.");
                                }
                            });
        }
    }

    private static boolean same(String label, String other) {
        return label.strip().equalsIgnoreCase(other.strip());
    }

    private static void length(Subject subject, Rule.Objections objections) {
        for (String language : subject.site().languages()) {
            Sentence reject = subject.sentence(language, "rejectAll");
            int yes = subject.text(language, "acceptAll").length();
            if (yes > 0 && reject.text().length() > SHORT_LABEL && reject.text().length() > LONGER * yes) {
                objections.at(reject.where(),
                        "Shorten it: " + reject.text().length() + " characters beside the " + yes + " of “acceptAll”.");
            }
        }
    }

    private static void accept(Subject subject, Rule.Objections objections) {
        for (String language : subject.site().languages()) {
            Sentence accept = subject.sentence(language, "acceptAll");
            if (VAGUE_YES.is(accept)) {
                objections.at(accept.where(),
                        "Name what is accepted, such as “Accept all”, instead of “" + accept.text() + "”.");
            }
        }
    }
}
