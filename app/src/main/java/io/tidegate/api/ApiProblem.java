package io.tidegate.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.kernel.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457), as every failure of the API is told.
 *
 * @param facts further members, by name
 */
@Schema(name = "ProblemDetails", description = "Problem details (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiProblem(
    @Schema(
            description = "Where the code is explained",
            example = "/api/docs#stale",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String type,
    @Schema(
            description = "The same for every problem of the code",
            example = "Somebody was faster",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String title,
    @Schema(
            description = "The status of the answer",
            example = "412",
            requiredMode = Schema.RequiredMode.REQUIRED)
        int status,
    @Schema(
            description = "What went wrong this time, in a sentence for people",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String detail,
    @Schema(
            description = "Stable; the one member to decide by",
            example = "stale",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String code,
    @Schema(description = "With 422: what is wrong with which field")
        @Nullable List<Problem> problems,
    @Schema(description = "With 500: the number under which the log has it", example = "7F3K-2M9Q")
        @Nullable String incident,
    @Hidden @JsonAnyGetter Map<String, List<?>> facts) {
  /** A problem with this code. */
  public static ApiProblem of(ProblemCode code, String detail) {
    return new ApiProblem(
        "/api/docs#" + code.slug(),
        code.title(),
        code.status().value(),
        detail,
        code.slug(),
        null,
        null,
        Map.of());
  }

  /** The same, naming fields. */
  public ApiProblem at(List<Problem> problems) {
    return new ApiProblem(type, title, status, detail, code, problems, incident, facts);
  }

  /** The same, under this number in the log. */
  public ApiProblem under(String incident) {
    return new ApiProblem(type, title, status, detail, code, problems, incident, facts);
  }

  /** The same with further members. */
  public ApiProblem with(Map<String, List<?>> facts) {
    return new ApiProblem(type, title, status, detail, code, problems, incident, facts);
  }
}
