package io.tidegate.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The random passwords of the embedded server's three logins, and the installation's key, kept in a
 * file that only its owner reads.
 *
 * @param key of what is kept encrypted in the database
 */
record Secrets(Login superuser, Login owner, Login application, String key) {
  private static final int BYTES = 24;
  private static final String KEY = "key";

  static Secrets in(DataFolder folder) throws IOException {
    Path file = folder.secrets();
    Properties passwords = Files.exists(file) ? load(file) : fresh();
    // A folder that an older version made has no key yet.
    if (passwords.putIfAbsent(KEY, password(new SecureRandom())) == null) {
      write(file, passwords);
    }
    return read(passwords);
  }

  /** Those of a folder that was in use before. */
  static Secrets of(Path home) throws IOException {
    return read(load(home.resolve("passwords")));
  }

  private static Properties load(Path file) throws IOException {
    Properties passwords = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      passwords.load(reader);
    }
    return passwords;
  }

  private static Secrets read(Properties passwords) {
    return new Secrets(
        login(passwords, "postgres"),
        login(passwords, "tidegate_owner"),
        login(passwords, "tidegate"),
        passwords.getProperty(KEY, ""));
  }

  private static Login login(Properties passwords, String user) {
    String password = passwords.getProperty(user);
    if (password == null) {
      throw new DatabaseRefused(
          "The file of the embedded database's passwords lacks the one of " + user + ".",
          "Put the file 'passwords' of your last backup back into the data folder.");
    }
    return new Login(user, password);
  }

  private static Properties fresh() {
    Properties passwords = new Properties();
    SecureRandom random = new SecureRandom();
    for (String user : new String[] {"postgres", "tidegate_owner", "tidegate"}) {
      passwords.setProperty(user, password(random));
    }
    return passwords;
  }

  private static void write(Path file, Properties passwords) throws IOException {
    Path draft = PrivateFiles.create(file.resolveSibling("passwords.new"));
    try (Writer writer = Files.newBufferedWriter(draft)) {
      passwords.store(
          writer,
          "Logins of the embedded PostgreSQL, and the key. Keep secret; belongs to every backup.");
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
