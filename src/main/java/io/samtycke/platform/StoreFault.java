package io.samtycke.platform;

import java.sql.SQLException;

/** A failed statement where the caller cannot mend it; {@link DatabaseFault} tells which answer it deserves. */
public class StoreFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreFault(SQLException cause) {
        super(cause);
    }
}
