package io.samtycke.notice.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.samtycke.notice.Finding.Severity;
import io.samtycke.notice.lint.Subject.Sentence;

/** What texts may not make a visitor believe. Phrases are known in the languages of the north, English, German and a few more. */
final class WordingRules {

    /** After “by continuing” the verb comes before its subject in Germanic languages, which tells a claim from a condition. */
    private static final Wording CONTINUING = new Wording(Map.of(
            "sv",
            "(genom att (fortsätta|surfa|använda|besöka|scrolla|stänga)|(om|när) du (fortsätter|surfar vidare|scrollar))"
                    + "[^.!?]{0,120}\\b(samtycker|godkänner|accepterar|tillåter) du\\b(?! (inte|ej)\\b)"
                    + "|fortsätt (för att|och) (acceptera|godkänn)",
            "nb",
            "(ved å (fortsette|surfe|bruke|besøke|rulle|lukke)|(hvis|dersom|når) du (fortsetter|surfer videre|ruller))"
                    + "[^.!?]{0,120}\\b(samtykker|godtar|aksepterer|godkjenner|tillater) du\\b(?! ikke\\b)"
                    + "|fortsett (for å|og) (godta|aksepter)",
            "nn",
            "(ved å (halde fram|fortsetje|surfe|bruke|besøkje|rulle|lukke)|(viss|dersom|om|når) du (held fram|fortset|surfar vidare))"
                    + "[^.!?]{0,120}\\b(samtykkjer|samtykker|godtek|godtar|aksepterer|godkjenner) du\\b(?! ikkje\\b)"
                    + "|(hald fram|fortsett) (for å|og) (godta|aksepter)",
            "da",
            "(ved at (fortsætte|surfe|bruge|besøge|klikke videre|lukke)|(hvis|når) du (fortsætter|klikker videre|scroller))"
                    + "[^.!?]{0,120}\\b(samtykker|accepterer|godkender|tillader) du\\b(?! ikke\\b)"
                    + "|fortsæt (for at|og) (accepter|godkend)",
            "en",
            "(by (continuing|browsing|using|scrolling|closing|visiting|staying)|if you (continue|keep|scroll|stay))"
                    + "[^.!?]{0,120}(?<!until |unless |if |when |before |once |what )\\byou('re| are)? "
                    + "(agree|consent|accept|agreeing|consenting|accepting)\\b"
                    + "|continue (to|and) (accept|agree|consent)",
            "de",
            "((durch|mit) (die|der|das|ihre|dein|ihrem|deinem) (weitere |weiteren |fortgesetzte )?(nutzung|nutzen|surfen|weitersurfen|besuch)"
                    + "|(wenn|indem) (sie|du) (weiter|fortfahren|die (web)?seite|diese (web)?seite|auf dieser))"
                    + "[^.!?]{0,120}\\b(stimmen|willigen|akzeptieren|erklären) sie\\b(?! nicht\\b)"
                    + "|fortfahren (und|um zu) akzeptieren",
            "fi", "(jatkamalla|käyttämällä|selaamalla|sulkemalla)[^.!?]{0,120}\\b(hyväksyt|suostut|annat suostumuksen)",
            "fr",
            "en (poursuivant|continuant|naviguant|utilisant|fermant)[^.!?]{0,120}\\bvous (acceptez|consentez|donnez)"
                    + "|continuer (et|pour) accepter"));

    private static final Wording WALL = new Wording(Map.of(
            "sv", "\\bdu måste (acceptera|godkänna|samtycka)|(kräver|krävs) att du (accepterar|godkänner|samtycker)",
            "nb", "\\bdu må (godta|akseptere|samtykke)|(krever|kreves) at du (godtar|aksepterer|samtykker)",
            "nn", "\\bdu må (godta|akseptere|samtykkje)|krev at du (godtek|godtar|aksepterer|samtykkjer)",
            "da", "\\bdu skal (acceptere|godkende|samtykke)|kræver,? at du (accepterer|godkender|samtykker)",
            "en", "\\byou (must|have to|need to) (accept|agree|consent)|(requires|required) (you )?to (accept|consent)",
            "de", "\\b(sie müssen|du musst) [^.!?]{0,60}(akzeptieren|zustimmen|einwilligen)"));

    private static final Wording TICKED = new Wording(Map.of(
            "sv", "\\b(avmarkera|kryssa ur|bocka ur|avbocka)|förvald|förkryssad|förbockad",
            "nb", "\\b(fjern (krysset|haken|avkrysningen)|avmerk|kryss bort)|forhåndsvalgt|forhåndsavkrysset",
            "nn", "\\b(fjern (krysset|haken)|avmerk|kryss bort)|førehandsvald|førehandsvalt",
            "da", "\\b(fjern (krydset|fluebenet|markeringen)|afmarkér|afmarker)|forudvalgt|forhåndsvalgt",
            "en", "\\b(untick|uncheck|deselect|opt[ -]out)\\b|\\bpre-?(ticked|checked|selected)",
            "de", "\\b(haken|häkchen) (zu )?entfern|\\babwählen|voreingestellt aktiv|vorausgewählt"));

    private static final Wording INTEREST = new Wording(Map.of(
            "sv", "berättig(at|ade|ad) intressen?", "nb", "berettiget interesse", "nn",
            "(berettiga|rettkommen) interesse",
            "da", "legitime? interesser?", "en", "legitimate interests?", "de", "berechtigte[ns]? interessen?",
            "fi", "oikeutettu etu", "fr", "intérêts? légitimes?"));

    private static final Wording WITHDRAWAL = new Wording(Map.ofEntries(
            Map.entry("sv", "återkalla|ångra|ändra"), Map.entry("nb", "trekk|endre"), Map.entry("nn", "trekk|endr"),
            Map.entry("da", "træk|ændre"), Map.entry("en", "withdraw|revoke|chang"),
            Map.entry("de", "widerruf|änder"), Map.entry("fi", "peru|muut"), Map.entry("fr", "retir|modif|chang"),
            Map.entry("es", "retir|cambi|revoc|modific"), Map.entry("it", "revoc|modific|cambi|ritir"),
            Map.entry("nl", "intrek|wijzig|trek"), Map.entry("pl", "wycof|zmieni|cofn")));

    static final List<Rule> ALL = List.of(
            new Rule("continuing-as-consent", Severity.ERROR,
                    "No text says that going on is agreeing. Browsing, scrolling or closing is never consent.",
                    "GDPR art. 4(11), recital 32; EDPB Guidelines 05/2020, section 3.4",
                    "`intro: \"By continuing to use this site you agree to cookies.\"`", WordingRules::continuing),
            new Rule("consent-demanded", Severity.WARNING,
                    "No text says that the visitor has to agree: the site works for those who refuse as well.",
                    "GDPR art. 7(4); EDPB Guidelines 05/2020, section 3.1; EDPB Cookie Banner Taskforce report, para 13",
                    "`intro: \"You must accept cookies to read on.\"`", WordingRules::wall),
            new Rule("preselected-wording", Severity.WARNING,
                    "No text tells visitors to untick something: every switch is off until they turn it on, and the text"
                            + " must not say otherwise.",
                    "CJEU C-673/17 (Planet49); EDPB Cookie Banner Taskforce report, para 10",
                    "`settingsIntro: \"Untick what you do not want.\"`", WordingRules::ticked),
            new Rule("legitimate-interest", Severity.WARNING,
                    "A choice is not called a legitimate interest: storing on the visitor's device rests on consent, or on"
                            + " being strictly necessary.",
                    "ePrivacy Directive art. 5(3); LEK 9 kap. 28 §; ekomloven § 3-15; EDPB Cookie Banner Taskforce report",
                    "`categories[1].description.en: \"Based on our legitimate interest.\"`", WordingRules::interest),
            new Rule("withdrawal-told", Severity.WARNING,
                    "The banner or its settings tell that consent can be withdrawn, and where.",
                    "GDPR art. 7(3); IMY decisions of December 2024 (Warner Music)",
                    "`intro` and `settingsIntro` without a word on changing the choice", WordingRules::withdrawal));

    private WordingRules() {
    }

    private static void continuing(Subject subject, Rule.Objections objections) {
        find(CONTINUING, subject, objections, "it is no consent to go on using a site. Say that nothing is stored until"
                + " the visitor chooses");
    }

    private static void wall(Subject subject, Rule.Objections objections) {
        find(WALL, subject, objections, "consent is free only if refusing is possible. Say what works without it");
    }

    private static void ticked(Subject subject, Rule.Objections objections) {
        find(TICKED, subject, objections, "nothing is chosen beforehand. Say what the visitor can turn on");
    }

    private static void find(Wording wording, Subject subject, Rule.Objections objections, String reason) {
        for (Sentence sentence : Sentences.ofBannerAndCategories(subject)) {
            wording.in(sentence).ifPresent(
                    words -> objections.at(sentence.where(), "Rewrite “" + words + "”: " + reason + "."));
        }
    }

    private static void interest(Subject subject, Rule.Objections objections) {
        subject.eachCategory((where, category) -> {
            if (!category.required()) {
                category.description().forEach((language, text) -> INTEREST
                        .in(new Sentence(language, where + ".description." + language, text))
                        .ifPresent(words -> objections.at(where + ".description." + language, "Rewrite “" + words
                                + "”: visitors are asked for their consent here, and may refuse.")));
            }
        });
    }

    private static void withdrawal(Subject subject, Rule.Objections objections) {
        for (String language : subject.site().languages()) {
            Sentence intro = subject.sentence(language, "intro");
            Optional<String> told = Stream.of(intro, subject.sentence(language, "settingsIntro"))
                    .flatMap(sentence -> WITHDRAWAL.in(sentence).stream())
                    .findFirst();
            if (WITHDRAWAL.judges(intro) && !intro.text().isBlank() && told.isEmpty()) {
                objections.at(intro.where(),
                        "Tell that the choice can be changed and consent withdrawn at any time, and where.");
            }
        }
    }
}
