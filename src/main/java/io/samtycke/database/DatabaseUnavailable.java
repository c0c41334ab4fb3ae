package io.samtycke.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why there is no database, for the person who started the server: the message says what happened and what to do. */
public final class DatabaseUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String sentence) {
        this(sentence, null);
    }

    /** No stack trace of its own: the sentence is the answer, and the cause keeps the trace that helps a developer. */
    DatabaseUnavailable(String sentence, Throwable cause) {
        super(sentence, cause, false, false);
    }

    /** The part of a file system's complaint that is not the path, which the sentence around it names already. */
    static String reason(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (fault instanceof NoSuchFileException) {
            return "no such file";
        }
        if (fault instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return fault.getMessage();
    }
}
