package io.tidegate.database;

/**
 * Where the database is and who may do what there.
 *
 * @param url the JDBC address
 * @param owner owns every object; used by migrations alone
 * @param application what everything else runs as; owns nothing
 */
public record DatabaseAccess(String url, Login owner, Login application) {}
