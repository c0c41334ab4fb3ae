package io.samtycke.notice;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said in each language, and what sounds like it and is no fault. */
class LinterWordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv | Genom att fortsätta använda webbplatsen godkänner du kakor.
            sv | Om du surfar vidare samtycker du till att vi lagrar kakor.
            nb | Ved å bruke nettstedet godtar du informasjonskapsler.
            nn | Ved å halde fram godtek du informasjonskapslar.
            da | Ved at fortsætte accepterer du cookies.
            en | By using our site, you agree to our cookies.
            en | If you continue browsing we assume that you accept.
            en | Continue to accept
            de | Wenn Sie weiter surfen, stimmen Sie der Verwendung von Cookies zu.
            de | Durch die weitere Nutzung der Seite willigen Sie ein; dann akzeptieren Sie alles.
            fi | Jatkamalla hyväksyt evästeet.
            fr | En poursuivant votre navigation, vous acceptez les cookies.
            """)
    void goingOnIsNoConsent(String language, String text) {
        assertThat(rulesFor(language, "intro", text)).contains("continuing-as-consent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv | Att surfa vidare är inget samtycke. Om du fortsätter lagras inget förrän du samtycker.
            sv | Genom att stänga rutan samtycker du inte till något.
            nb | Å surfe videre er ikke samtykke. Ved å lukke ruten godtar du ikke noe.
            nn | Viss du held fram, lagrar vi ingenting før du samtykkjer.
            da | Hvis du fortsætter uden at vælge, gemmer vi intet, før du samtykker.
            en | By continuing without a choice you store nothing until you agree.
            en | If you keep reading, nothing is stored unless you accept.
            de | Wenn Sie weiter lesen, speichern wir nichts, bis Sie zustimmen.
            """)
    void sayingThatNothingHappensUntilTheChoiceIsNoFault(String language, String text) {
        assertThat(rulesFor(language, "intro", text)).doesNotContain("continuing-as-consent");
    }

    @ParameterizedTest
    @CsvSource({
            "sv, Fler alternativ", "sv, Läs mer", "nb, Tilpass valg", "nn, Innstillingar", "da, Indstillinger",
            "en, More options", "en, Manage", "de, Anpassen", "de, Mehr erfahren",
            "fr, Paramètres"
    })
    void noIsNotCalledSettings(String language, String label) {
        assertThat(rulesFor(language, "rejectAll", label)).contains("reject-label");
    }

    @ParameterizedTest
    @CsvSource({
            "sv, Bara nödvändiga", "sv, Nej tack", "nb, Kun nødvendige", "nn, Nei takk", "da, Kun nødvendige", "en, No",
            "en, Decline", "en, Only necessary cookies", "de, Nur notwendige", "fi, Vain välttämättömät", "fr, Refuser"
    })
    void everyPlainNoWillDo(String language, String label) {
        assertThat(rulesFor(language, "rejectAll", label)).doesNotContain("reject-label", "reject-length");
    }

    @ParameterizedTest
    @CsvSource({"sv, Okej", "nb, Den er grei", "nn, Eg forstår", "da, Fortsæt", "en, Got it!", "de, Verstanden",
            "fr, Continuer"})
    void yesNamesTheAct(String language, String label) {
        assertThat(rulesFor(language, "acceptAll", label)).contains("accept-label");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            consent-demanded    | nb | Du må godta informasjonskapsler for å lese videre.
            consent-demanded    | da | Siden kræver at du accepterer cookies.
            consent-demanded    | de | Sie müssen die Cookies akzeptieren.
            consent-demanded    | en | You must accept cookies.
            preselected-wording | sv | Avmarkera det du inte vill ha.
            preselected-wording | nb | Fjern krysset ved det du ikke vil ha.
            preselected-wording | da | Alle formål er forudvalgt.
            preselected-wording | de | Entfernen geht so: Haken entfernen.
            """)
    void misleadingWordsAreFound(String rule, String language, String text) {
        assertThat(rulesFor(language, "settingsIntro", text)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv | nb | Vi bruker informasjonskapsler for at nettstedet skal virke, og ikke til noe annet.
            nb | da | Vi bruger cookies til statistik, og nogle af dem kommer fra andre. Du vælger selv.
            nb | nn | Vi brukar dette berre om du seier ja, og ikkje frå andre.
            nn | nb | Vi bruker dette bare når du sier ja, og ikke fra noen andre.
            da | sv | Vi använder kakor för statistik och du väljer själv när du vill.
            en | de | Wir verwenden Cookies für die Statistik und Sie entscheiden frei.
            de | en | We use cookies for statistics and you choose freely.
            hu | en | We use cookies for statistics and you choose freely.
            """)
    void aTextInAnotherLanguageIsFound(String language, String other, String text) {
        List<String> messages = findings(language, Map.of("intro", text)).stream()
                .filter(finding -> finding.rule().equals("language-mixed"))
                .map(Finding::message)
                .toList();
        assertThat(messages).containsExactly("Translate it into " + language + ": it seems to be in " + other + ".");
    }

    @Test
    void aLanguageThatIsNotKnownIsNotTakenForAnotherThatTheSiteHasNot() {
        assertThat(
                rulesFor("pt-BR", "intro", "Usamos cookies para estatísticas do site, que você escolhe com um clique."))
                .doesNotContain("language-mixed");
    }

    @Test
    void ourOwnTextsOfAllLanguagesStandBesideEachOther() throws Exception {
        List<String> languages = List.copyOf(DefaultTextsTest.languages());
        assertThat(languages).contains("pt", "es", "nb", "nn", "da");
        assertThat(LintedDraft.fresh(languages).findings()).isEmpty();
    }

    @Test
    void aLongTextIsJudgedInTimeThatGrowsWithItsLength() {
        String text = "By continuing ".repeat(500) + "you";
        assertThat(rulesFor("en", "intro", text)).doesNotContain("continuing-as-consent");
    }

    private static List<String> rulesFor(String language, String key, String text) {
        return findings(language, Map.of(key, text)).stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(String language, Map<String, String> texts) {
        return LintedDraft.inOneLanguage(language, texts).findings();
    }
}
