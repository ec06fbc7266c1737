package io.tidegate.database;

import io.tidegate.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secret what has to be read again, unlike a password: it is encrypted (AES-256-GCM) with a
 * key that is not in the database, so that a copy of the database alone gives nothing away.
 */
public final class InstallationKey {
  private static final int LEAST_CHARACTERS = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final @Nullable SecretKey key;
  private final SecureRandom random = new SecureRandom();

  private InstallationKey(@Nullable SecretKey key) {
    this.key = key;
  }

  /** That of an installation that has none. */
  static InstallationKey none() {
    return new InstallationKey(null);
  }

  /** The key that is made out of this text. */
  static InstallationKey of(String text) {
    if (text.strip().length() < LEAST_CHARACTERS) {
      throw new DatabaseRefused(
          "TIDEGATE_KEY is too short to keep anything secret.",
          "Give it 32 characters or more that nobody can guess: openssl rand -base64 32");
    }
    byte[] key = Sha256.of("tidegate key\n" + text.strip()).bytes();
    return new InstallationKey(new SecretKeySpec(key, "AES"));
  }

  /** Whether anything can be kept at all. */
  public boolean isThere() {
    return key != null;
  }

  /**
   * Encrypts. Only when {@link #isThere}.
   *
   * @param about names what it belongs to; it opens for nothing else
   */
  public byte[] seal(byte[] plain, String about) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(plain);
      byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM.", e);
    }
  }

  /** What was sealed; empty when it was sealed with another key, for something else, or altered. */
  public Optional<byte[]> open(byte[] sealed, String about) {
    if (key == null || sealed.length <= NONCE) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), about);
      return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
    if (key == null) {
      throw new IllegalStateException("This installation has no key.");
    }
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
