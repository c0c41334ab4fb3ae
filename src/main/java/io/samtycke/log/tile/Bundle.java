package io.samtycke.log.tile;

/** The entries behind the hashes of the tile with the same index and width at level 0. */
public record Bundle(long index, int width) implements LogResource {

    public Bundle {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no bundle of width " + width + " at " + index);
        }
    }

    @Override
    public String path() {
        return LogPath.of(LogPath.ENTRIES, this);
    }
}
