package io.tidegate.api.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.tidegate.api.ApiScope;
import io.tidegate.api.IfMatch;
import io.tidegate.api.ProblemCode;
import io.tidegate.api.Scoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Says of each operation what holds for all of its kind: scopes, headers, and how it can fail. */
class OperationWords implements OperationCustomizer {
  private static final Set<ProblemCode> ALWAYS =
      EnumSet.of(
          ProblemCode.BAD_REQUEST,
          ProblemCode.UNKNOWN_PARAMETER,
          ProblemCode.UNAUTHENTICATED,
          ProblemCode.SCOPE_MISSING,
          ProblemCode.FORBIDDEN,
          ProblemCode.NOT_FOUND,
          ProblemCode.NOT_ACCEPTABLE,
          ProblemCode.INVALID,
          ProblemCode.TOO_MANY_REQUESTS,
          ProblemCode.INTERNAL_ERROR);
  private static final Set<ProblemCode> OF_BODIES =
      EnumSet.of(
          ProblemCode.MALFORMED_JSON, ProblemCode.TOO_LARGE, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  private static final Set<ProblemCode> OF_VERSIONS =
      EnumSet.of(ProblemCode.BLOCKED, ProblemCode.STALE, ProblemCode.PRECONDITION_REQUIRED);
  private static final Set<ProblemCode> OF_DEEDS =
      EnumSet.of(ProblemCode.BLOCKED, ProblemCode.OVERTAKEN);
  private static final Set<ProblemCode> OF_KEYS =
      EnumSet.of(ProblemCode.IDEMPOTENCY_KEY_IN_USE, ProblemCode.IDEMPOTENCY_KEY_REUSED);

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    Scoped scoped = handler.getMethodAnnotation(Scoped.class);
    if (scoped != null) {
      operation.setOperationId(nameOf(handler));
      List<String> scopes = Arrays.stream(scoped.value()).map(ApiScope::slug).toList();
      operation.addExtension(DocumentReader.SCOPES, scopes);
      headers(operation, handler);
      failures(operation, handler);
    }
    return operation;
  }

  /** Stays when others come: programs that are generated from the document call it so. */
  private static String nameOf(HandlerMethod handler) {
    String room = handler.getBeanType().getSimpleName().replaceAll("Api$", "");
    return StringUtils.uncapitalize(room) + "-" + handler.getMethod().getName();
  }

  private static void headers(Operation operation, HandlerMethod handler) {
    if (Handlers.takes(handler, IfMatch.class)) {
      operation.addParametersItem(
          header("If-Match", "The ETag of what was read; names the version that was seen")
              .required(true)
              .example("\"7\""));
    }
    if (handler.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(
          header(
              ReplayFilter.KEY,
              "1 to 255 visible characters, fresh for each deed. Sent again within 24 hours with"
                  + " the same body it gets the same answer, with Idempotency-Replayed: true"));
    }
  }

  private static Parameter header(String name, String description) {
    Schema<Object> text = new JsonSchema();
    text.setTypes(Set.of("string"));
    return new Parameter().in("header").name(name).description(description).schema(text);
  }

  private static void failures(Operation operation, HandlerMethod handler) {
    Set<ProblemCode> codes = EnumSet.copyOf(ALWAYS);
    if (Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter ->
            parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.getParameterType() == MultipartFile.class)) {
      codes.addAll(OF_BODIES);
    }
    if (Handlers.takes(handler, IfMatch.class)) {
      codes.addAll(OF_VERSIONS);
    } else if (actsOnSomething(handler)) {
      codes.addAll(OF_DEEDS);
    }
    if (handler.hasMethodAnnotation(PostMapping.class)) {
      codes.addAll(OF_KEYS);
    }
    byStatus(codes)
        .forEach((status, words) -> operation.getResponses().addApiResponse(status, answer(words)));
  }

  /** Whether it does something to a thing that the address names. */
  private static boolean actsOnSomething(HandlerMethod handler) {
    return !handler.hasMethodAnnotation(GetMapping.class)
        && Arrays.stream(handler.getMethodParameters())
            .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
  }

  private static Map<String, String> byStatus(Set<ProblemCode> codes) {
    return codes.stream()
        .collect(
            Collectors.groupingBy(
                code -> String.valueOf(code.status().value()),
                TreeMap::new,
                Collectors.mapping(ProblemCode::slug, Collectors.joining(", "))));
  }

  private static ApiResponse answer(String words) {
    MediaType problem = new MediaType().schema(Schemas.reference(Schemas.PROBLEM));
    return new ApiResponse()
        .description(words)
        .content(new Content().addMediaType("application/problem+json", problem));
  }
}
