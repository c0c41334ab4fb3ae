package io.samtycke.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

import io.samtycke.statistics.ComparisonView.Comparison;
import io.samtycke.statistics.ComparisonView.Share;

/** Shares and how sure they are. */
final class Shares {

    private static final double ERROR_RATE = 0.05;

    private Shares() {
    }

    /** The difference of two shares by R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10. */
    static Comparison compare(long partA, long wholeA, long partB, long wholeB) {
        Share a = share(partA, wholeA);
        Share b = share(partB, wholeB);
        double difference = b.rate() - a.rate();
        double low = difference - Math.hypot(b.rate() - b.low(), a.high() - a.rate());
        double high = difference + Math.hypot(b.high() - b.rate(), a.rate() - a.low());
        return new Comparison(a, b, difference, low, high);
    }

    /** Of nothing every share is possible. */
    private static Share share(long part, long whole) {
        if (whole == 0) {
            return new Share(0, 0, 0, 0, 1);
        }
        Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(whole), Math.toIntExact(part), ERROR_RATE);
        return new Share(part, whole, (double) part / whole, interval.getLowerBound(), interval.getUpperBound());
    }
}
