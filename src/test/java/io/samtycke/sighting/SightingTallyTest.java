package io.samtycke.sighting;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.samtycke.sighting.SightingTally.Seen;

import static org.assertj.core.api.Assertions.assertThat;

class SightingTallyTest {

    private final SightingTally tally = new SightingTally();

    @Test
    void addsUpBySiteAndHostUntilItIsTaken() {
        tally.add(1, List.of("a.example", "b.example"), false);
        tally.add(1, List.of("a.example"), true);
        tally.add(2, List.of("a.example"), true);
        Map<Long, Seen> taken = tally.take();
        assertThat(taken.get(1L).hosts).isEqualTo(Map.of("a.example", 2L, "b.example", 1L));
        assertThat(taken.get(1L).late).isEqualTo(1);
        assertThat(taken.get(2L).hosts).isEqualTo(Map.of("a.example", 1L));
        assertThat(tally.take()).isEmpty();
    }

    @Test
    void aReportOfNothingLeavesNothingToStore() {
        tally.add(1, List.of(), false);
        assertThat(tally.take()).isEmpty();
    }

    @Test
    void whatCouldNotBeStoredIsAddedToWhatCameSince() {
        tally.add(1, List.of("a.example"), true);
        Map<Long, Seen> taken = tally.take();
        tally.add(1, List.of("a.example", "b.example"), true);
        tally.giveBack(taken);
        Seen seen = tally.take().get(1L);
        assertThat(seen.hosts).isEqualTo(Map.of("a.example", 2L, "b.example", 1L));
        assertThat(seen.late).isEqualTo(2);
    }

    @Test
    void holdsAThousandHostsOfASiteAndStillCountsThem() {
        tally.add(1, IntStream.range(0, 1200).mapToObj(i -> "h" + i + ".example").toList(), false);
        tally.add(1, List.of("h0.example", "late.example"), false);
        tally.add(2, List.of("other.example"), false);
        Map<Long, Seen> taken = tally.take();
        assertThat(taken.get(1L).hosts).hasSize(1000).containsEntry("h0.example", 2L).doesNotContainKey("late.example");
        assertThat(taken.get(2L).hosts).hasSize(1);
    }

    @Test
    void forgetsOneSite() {
        tally.add(1, List.of("a.example"), true);
        tally.add(2, List.of("a.example"), true);
        tally.forget(1);
        assertThat(tally.take()).containsOnlyKeys(2L);
    }
}
