package io.samtycke.database;

/** A moment between two looks at something that only another process can change. */
final class Pause {

    private Pause() {
    }

    static void briefly() throws DatabaseUnavailable {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("The database was interrupted while it started or stopped: start again.", e);
        }
    }
}
