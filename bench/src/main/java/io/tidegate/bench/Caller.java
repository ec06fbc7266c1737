package io.tidegate.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody of the demo, who signs in, opens pages, and makes a token for the API. */
final class Caller {
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([^<]+)<");

  /** One for each thread; they end with the program. */
  private final Map<Thread, Line> lines = new ConcurrentHashMap<>();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String cookies;
  private final String token;

  private Caller(String address, String cookies, String token) {
    this.address = address;
    this.cookies = cookies;
    this.token = token;
  }

  /** Signs in and makes a token that may do everything the person may. */
  static Caller signedIn(String address, String email, String password)
      throws IOException, InterruptedException {
    Caller stranger = new Caller(address, "", "");
    HttpResponse<String> form = stranger.page("/sign-in");
    String before = cookies(form);
    HttpResponse<String> welcome =
        new Caller(address, before, "")
            .form("/sign-in", form.body(), "email=" + email, "password=" + password);
    Caller inside = new Caller(address, before + "; " + cookies(welcome), "");
    HttpResponse<String> tokens = inside.page("/tokens");
    Matcher scopes = Pattern.compile("name=\"scope\" value=\"([^\"]+)\"").matcher(tokens.body());
    List<String> fields =
        Stream.concat(
                Stream.of("name=bench", "days=90"),
                scopes.results().map(found -> "scope=" + found.group(1)))
            .toList();
    HttpResponse<String> made =
        inside.form("/tokens", tokens.body(), fields.toArray(String[]::new));
    return new Caller(address, inside.cookies, first(SECRET, made.body()));
  }

  private static String cookies(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .collect(Collectors.joining("; "));
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("No " + pattern + " in " + text);
    }
    return found.group(1);
  }

  /** The cookie of the session, for a browser. */
  String cookie() {
    return cookies;
  }

  HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return send(request(path).header("Cookie", cookies).header("Accept", "text/html").GET());
  }

  private HttpResponse<String> form(String path, String page, String... fields)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("_csrf=" + encoded(first(FORM_TOKEN, page)));
    for (String field : fields) {
      int at = field.indexOf('=');
      body.append('&').append(field, 0, at + 1).append(encoded(field.substring(at + 1)));
    }
    return send(
        request(path)
            .header("Cookie", cookies)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Asks the API; anything but a success ends the program, since its figure would be worthless. */
  Line.Answer api(String method, String path, String body, String... headers) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                method.equals("PATCH") ? "application/merge-patch+json" : "application/json"));
    all.addAll(List.of(headers));
    Line.Answer answer = asked(method, path, body, all);
    if (answer.status() >= 300) {
      throw new IllegalStateException(
          "%s %s: %d %s".formatted(method, path, answer.status(), answer.body()));
    }
    return answer;
  }

  /** Asks the API as nobody, and wants to be turned away. */
  void turnedAway(String path) {
    Line.Answer answer = asked("GET", path, "", List.of("Accept", "application/json"));
    if (answer.status() != 401) {
      throw new IllegalStateException(path + ": " + answer.status());
    }
  }

  private Line.Answer asked(String method, String path, String body, List<String> headers) {
    try {
      Line line = line();
      Line.Answer answer = line.ask(method, "/api/v1" + path, body, headers.toArray(String[]::new));
      if ("close".equals(answer.headers().get("connection"))) {
        line.close();
        lines.remove(Thread.currentThread());
      }
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a log of this source by the API, and gives the answer. */
  String upload(String path, String source, Path file) throws IOException, InterruptedException {
    String border = "bench-" + file.getFileName();
    String head =
        """
        --%1$s\r
        Content-Disposition: form-data; name="source"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="%3$s"\r
        Content-Type: text/csv\r
        \r
        """
            .formatted(border, source, file.getFileName());
    HttpResponse<String> answer =
        send(
            request("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", border)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(
                    BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + border + "--\r\n"))));
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private Line line() throws IOException {
    Line line = lines.get(Thread.currentThread());
    if (line == null) {
      line = new Line(URI.create(address));
      lines.put(Thread.currentThread(), line);
    }
    return line;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
