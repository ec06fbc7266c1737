package io.tidegate.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.Tidegate;
import io.tidegate.access.Sessions;
import io.tidegate.access.SetUp;
import io.tidegate.access.Visitor;
import io.tidegate.kernel.Actor;
import io.tidegate.testkit.Background;
import io.tidegate.testkit.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Another Tidegate beside the one of the tests, with a database of its own, that really listens.
 */
final class Installation implements AutoCloseable {
  private static final Visitor VISITOR = new Visitor("192.0.2.1", "Test browser");

  private final ConfigurableApplicationContext application;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private Installation(ConfigurableApplicationContext application) {
    this.application = application;
  }

  static Installation empty(Path home) {
    SpringApplication tidegate = new SpringApplication(Tidegate.class, Background.class);
    return new Installation(tidegate.run("--tidegate.home=" + home, "--server.port=0"));
  }

  <T> T get(Class<T> bean) {
    return application.getBean(bean);
  }

  /** As the owner of the database, who sees all. */
  List<String> rows(String sql) {
    return JdbcClient.create(ArchiveTest.owner(application)).sql(sql).query(String.class).list();
  }

  /**
   * As whoever sets it up does, with the code of the log, on the page: they stop it, and the node
   * that goes on with it dies.
   */
  void bringInByPage(Path archive) throws IOException, InterruptedException {
    String path = "/set-up/archive?code=" + code();
    HttpResponse<String> page = send(HttpRequest.newBuilder(at(path)));
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    String boundary = "in-between";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(part(boundary, "name=\"_csrf\"", token.group(1)));
    body.writeBytes(part(boundary, "name=\"archive\"; filename=\"a.zip\"", ""));
    body.writeBytes(Files.readAllBytes(archive));
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    HttpResponse<String> stopped =
        send(form("/set-up/archive/stop?code=" + code(), "_csrf=" + token.group(1)));
    assertThat(stopped.statusCode()).isEqualTo(303);
    assertThat(watched(path))
        .contains("a.zip is stopped", "this installation is as empty as before", "Go on");
    assertThat(rows("select count(*) from directory.account")).containsExactly("0");
    Landing landing = get(Landing.class);
    landing.write(new Landing.Note("a.zip", Incoming.Phase.WORKING, List.of()));
    get(BringingIn.class).takeUp();
    assertThat(watched(path)).contains("is here, with", "href=\"/sign-in\"");
    assertThat(send(HttpRequest.newBuilder(at("/set-up/archive"))).statusCode()).isEqualTo(404);
  }

  /** What a file with something wrong is refused for on the page, which is empty afterwards. */
  String refusedByPage(Path archive) throws IOException, InterruptedException {
    get(BringingIn.class).begin("wrong.zip", file -> Files.copy(archive, file));
    String page = watched("/set-up/archive?code=" + code());
    assertThat(page).contains("wrong.zip was refused", "Try it again");
    assertThat(rows("select count(*) from directory.account")).containsExactly("0");
    return page;
  }

  /** The page once nothing is at work any more. */
  private String watched(String path) throws IOException, InterruptedException {
    Patience.await("the archive at rest")
        .until(() -> get(BringingIn.class).now().phase() != Incoming.Phase.WORKING);
    return send(HttpRequest.newBuilder(at(path))).body();
  }

  private HttpRequest.Builder form(String path, String content) {
    return HttpRequest.newBuilder(at(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(content));
  }

  private static byte[] part(String boundary, String head, String content) {
    return "%s--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s"
        .formatted(head.contains("_csrf") ? "" : "\r\n", boundary, head, content)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What a page answers to somebody who is signed in. */
  int open(Actor actor, String path) throws IOException, InterruptedException {
    String session = get(Sessions.class).open(actor.account(), actor.person(), VISITOR);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path)).header("Cookie", "tidegate_session=" + session);
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private String code() {
    return io.tidegate.access.SetUpCode.of(get(SetUp.class));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    String port = application.getEnvironment().getProperty("local.server.port");
    return URI.create("http://localhost:" + port + path);
  }

  @Override
  public void close() {
    application.close();
  }
}
