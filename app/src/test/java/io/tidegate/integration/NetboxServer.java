package io.tidegate.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A NetBox: a real server on this machine that shows a dump as the REST API would, page by page.
 */
final class NetboxServer implements AutoCloseable {
  static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";
  private static final int PAGE = 7;
  private static final Set<String> NESTED =
      Set.of(
          "tenant",
          "site",
          "rack",
          "role",
          "device_role",
          "cluster",
          "device",
          "rear_port",
          "provider",
          "circuit",
          "termination_a",
          "termination_z",
          "cable");

  private final JsonMapper json = new JsonMapper();
  private final HttpServer server;
  private final Map<String, List<ObjectNode>> lists = new HashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Answering answering = _ -> false;
  private volatile @Nullable String nextOf;

  NetboxServer(String dump) {
    show(dump);
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  /** From now on it has these objects. */
  void show(String dump) {
    lists.clear();
    Map<Integer, ObjectNode> cables = new TreeMap<>();
    for (JsonNode object : json.readTree(dump)) {
      String model = object.get("model").asString();
      JsonNode fields = object.get("fields");
      if (model.equals("dcim.cabletermination")) {
        end(cables, fields);
      } else {
        NetboxObjects.ENDPOINTS.stream()
            .filter(endpoint -> endpoint.model().equals(model) && !model.equals("dcim.cable"))
            .findFirst()
            .ifPresent(endpoint -> list(endpoint.path()).add(shown(object)));
      }
    }
    list("dcim/cables").addAll(cables.values());
  }

  private List<ObjectNode> list(String path) {
    return lists.computeIfAbsent(path, _ -> new ArrayList<>());
  }

  private void end(Map<Integer, ObjectNode> cables, JsonNode fields) {
    int number = fields.get("cable").asInt();
    ObjectNode cable =
        cables.computeIfAbsent(
            number,
            id -> {
              ObjectNode made = json.createObjectNode().put("id", id);
              made.putArray("a_terminations");
              made.putArray("b_terminations");
              return made;
            });
    String side = fields.get("cable_end").asString().equals("A") ? "a" : "b";
    ((ArrayNode) cable.get(side + "_terminations"))
        .addObject()
        .put(
            "object_type",
            fields.get("termination_type").get(0).asString()
                + "."
                + fields.get("termination_type").get(1).asString())
        .put("object_id", fields.get("termination_id").asInt());
  }

  private ObjectNode shown(JsonNode object) {
    ObjectNode shown = json.createObjectNode().put("id", object.get("pk").asInt());
    object
        .get("fields")
        .properties()
        .forEach(field -> {
          JsonNode value = field.getValue();
          if (NESTED.contains(field.getKey()) && value.isInt()) {
            shown.putObject(field.getKey()).put("id", value.asInt()).put("display", "Something");
          } else if (field.getKey().equals("status") && value.isString()) {
            shown
                .putObject("status")
                .put("value", value.asString())
                .put("label", value.asString().toUpperCase(java.util.Locale.ROOT));
          } else {
            shown.set(field.getKey(), value);
          }
        });
    return shown;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was asked for, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** From now on this answers first, if it gives back that it did. */
  void answers(Answering instead) {
    answering = instead;
  }

  /** From now on pages say that the next one is there. */
  void leadsTo(@Nullable String address) {
    nextOf = address;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestURI().toString());
      if (!answering.answer(exchange)) {
        answer(exchange);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!("Token " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      exchange.sendResponseHeaders(403, -1);
      return;
    }
    String path = exchange.getRequestURI().getPath();
    if (!path.startsWith("/api/")) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    int offset =
        query.matches(".*offset=\\d+.*")
            ? Integer.parseInt(query.replaceAll(".*offset=(\\d+).*", "$1"))
            : 0;
    List<ObjectNode> all = lists.getOrDefault(path.replaceAll("^/api/|/$", ""), List.of());
    ObjectNode page = json.createObjectNode().put("count", all.size());
    int end = Math.min(all.size(), offset + PAGE);
    String next = nextOf;
    page.put(
        "next",
        next != null
            ? next
            : end < all.size() ? address() + path + "?limit=" + PAGE + "&offset=" + end : null);
    page.putArray("results").addAll(all.subList(offset, end));
    byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** Answers in a way of its own, or not at all. */
  interface Answering {
    boolean answer(HttpExchange exchange) throws IOException;
  }
}
