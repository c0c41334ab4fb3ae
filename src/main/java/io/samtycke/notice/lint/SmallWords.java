package io.samtycke.notice.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.samtycke.notice.lint.Subject.Sentence;

/**
 * Tells languages apart by their most frequent small words. Libraries that detect languages weigh a hundred megabytes
 * or have been left alone for years; here the question is only whether a text is clearly another language than the one
 * it stands under, and a doubt is settled in its favour.
 */
final class SmallWords {

    /** Fewer words say too little. */
    static final int ENOUGH = 6;

    /** Words of one language only that make a case, and how many times its own that is at the least. */
    private static final int CASE = 3;
    private static final int CLEARLY = 3;

    /** In letters; no small word is longer. */
    private static final int LONGEST = 8;

    private static final List<String> LANGUAGES = new ArrayList<>();
    /** For each word the languages it is frequent in, one bit each. */
    private static final Map<String, Integer> BITS = new HashMap<>();

    static {
        learn("sv",
                "och att är inte på som för från av till det den vi du din dina ditt eller när kan om en ett med hur"
                        + " också vår våra använder använda måste dessa");
        learn("nb", "og at er ikke på som for fra av til det den vi du din dine ditt eller når kan om en et med hvordan"
                + " også vår våre bruker bruke må disse hvilke noen");
        learn("nn",
                "og at er ikkje på som for frå av til det den vi du din dine ditt eller når kan om ein eit med korleis"
                        + " òg vår våre brukar bruker bruke må desse kva nokre");
        learn("da", "og at er ikke på som for fra af til det den vi du din dine dit eller når kan om en et med hvordan"
                + " også vores bruger bruge skal disse hvilke nogle");
        learn("en", "the and of to you your we is are that this for with or not can by from on it our use which will");
        learn("de",
                "und der die das ist nicht wir sie ihre ihr für von mit auf zu ein eine oder werden den dem auch kann"
                        + " damit einige");
        learn("fi", "ja on ei me sinun voit tai kun jos käytämme myös että ovat niitä sen ne joka");
        learn("fr", "et le la les des est vous nous votre vos pour de du un une ou que pas sur avec dans");
        learn("es", "el la los las es usted su sus para de un una que no con en por del se");
        learn("it", "il la gli è per di un una che non con del della noi tuo tuoi sono");
        learn("nl", "en de het een is niet wij uw voor van met op te of dat ook kunt zijn");
        learn("pl", "na do się nie jest oraz lub są które dla aby możesz przez");
    }

    private SmallWords() {
    }

    private static void learn(String language, String words) {
        int bit = 1 << LANGUAGES.size();
        LANGUAGES.add(language);
        for (String word : words.split(" ")) {
            BITS.merge(word, bit, (a, b) -> a | b);
        }
    }

    /** How many words a text has. */
    static int count(String text) {
        return words(text, new ArrayList<>());
    }

    /** @param known gets the languages of each small word */
    private static int words(String text, List<Integer> known) {
        int words = 0;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words++;
                Integer bits = i - from > LONGEST ? null : BITS.get(text.substring(from, i).toLowerCase(Locale.ROOT));
                if (bits != null) {
                    known.add(bits);
                }
                from = -1;
            }
        }
        return words;
    }

    /**
     * The language that a text clearly is in, when that is not its own. Under a language whose small words are not known
     * only English is looked for: cousins would be taken for each other.
     */
    static Optional<String> otherLanguage(Sentence sentence) {
        List<Integer> known = new ArrayList<>();
        if (words(sentence.text(), known) < ENOUGH || known.size() < CASE) {
            return Optional.empty();
        }
        int own = LANGUAGES.indexOf(sentence.baseLanguage());
        String best = null;
        int most = CASE - 1;
        for (int other = 0; other < LANGUAGES.size(); other++) {
            String name = LANGUAGES.get(other);
            if (other != own && (own >= 0 || name.equals("en"))) {
                int theirs = only(known, other, own);
                if (theirs > most && theirs >= CLEARLY * only(known, own, other)) {
                    most = theirs;
                    best = name;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many words one language has that the other has not. */
    private static int only(List<Integer> known, int language, int without) {
        int found = 0;
        for (int word : known) {
            if (has(word, language) && !has(word, without)) {
                found++;
            }
        }
        return found;
    }

    private static boolean has(int word, int language) {
        return language >= 0 && (word >> language & 1) == 1;
    }
}
