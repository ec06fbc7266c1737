package io.tidegate.ui;

import java.util.Locale;
import java.util.Set;
import org.commonmark.renderer.html.UrlSanitizer;

/** Lets through absolute http, https and mailto addresses, and paths of this application. */
class SafeAddresses implements UrlSanitizer {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  @Override
  public String sanitizeLinkUrl(String url) {
    String address = url.strip();
    boolean ownPath = address.startsWith("/") && !address.startsWith("//");
    return ownPath || address.startsWith("#") || hasSafeScheme(address) ? address : "";
  }

  @Override
  public String sanitizeImageUrl(String url) {
    return sanitizeLinkUrl(url);
  }

  private static boolean hasSafeScheme(String address) {
    int colon = address.indexOf(':');
    return colon > 0 && SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
  }
}
