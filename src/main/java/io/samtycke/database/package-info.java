/**
 * The PostgreSQL server that comes with Samtycke: unpacked, initialised, started, watched and stopped here, one per
 * data directory. Knows files, processes and one connection to check them; no schema, no pool, no framework.
 * <p>
 * The role {@code samtycke} owns the database and is no superuser. The superuser has no password, so nobody can log in
 * as one; whoever owns the files can still reach it with {@code postgres --single} while the server is stopped.
 */
package io.samtycke.database;
