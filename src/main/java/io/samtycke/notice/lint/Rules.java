package io.samtycke.notice.lint;

import java.util.List;
import java.util.stream.Stream;

/** Every rule, in the order of the documentation. */
public final class Rules {

    /** In the order of the document: texts, categories, services, settings, appearance. */
    public static final List<Rule> ALL = Stream.of(TextRules.ALL, AnswerRules.ALL, WordingRules.ALL,
            LanguageRules.ALL, CategoryRules.ALL, SignalRules.ALL, ServiceRules.ALL, TransferRules.ALL,
            CookieRules.ALL, PatternRules.ALL, SettingRules.ALL, LifetimeRules.ALL, ColourRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {
    }
}
