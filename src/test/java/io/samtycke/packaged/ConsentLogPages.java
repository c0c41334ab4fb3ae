package io.samtycke.packaged;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The consent log of a site, page by page. */
final class ConsentLogPages {

    private ConsentLogPages() {
    }

    /** Every record by its id; fails when a record is listed twice, or one visitor's decision was recorded twice. */
    static Map<String, JsonNode> all(RunningSamtycke server, String site) throws Exception {
        Map<String, JsonNode> records = new HashMap<>();
        Set<String> visitors = new HashSet<>();
        String cursor = "";
        do {
            Answer page = server.admin("/sites/" + site + "/consents?limit=500" + cursor);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            for (JsonNode record : page.json().get("items")) {
                assertThat(records.put(record.get("id").textValue(), record)).as("listed twice").isNull();
                assertThat(visitors.add(record.get("visitor").textValue())).as("recorded twice: " + record).isTrue();
            }
            JsonNode next = page.json().get("next");
            cursor = next == null || next.isNull() ? null : "&cursor=" + next.textValue();
        } while (cursor != null);
        return records;
    }
}
