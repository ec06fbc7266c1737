package io.tidegate.archive.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.archive.Archives;
import io.tidegate.kernel.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything of the account as one file. */
@RestController
@RequestMapping("/api/v1/archive")
@Tag(name = "Archive", description = "Everything of the account as one file")
class ArchiveApi {
  private static final String ZIP = "application/zip";

  private final Archives archives;

  ArchiveApi(Archives archives) {
    this.archives = archives;
  }

  @GetMapping(produces = ZIP)
  @Scoped(ApiScope.ARCHIVE_READ)
  @Operation(
      summary = "Take the archive",
      description =
          "A ZIP with every row and file of the account as they are now, for administrators. It is"
              + " written while it is sent, so its length is not known ahead: one that was cut off lacks"
              + " its end. An empty installation of the same version can be filled from it. The ledger"
              + " has that it was begun and, with its seal, that it was taken.")
  @ApiResponse(
      responseCode = "200",
      description = "The archive",
      content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "409",
      description = "overtaken: another one is being taken",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/ProblemDetails")))
  void take(
      @Parameter(hidden = true) Actor actor, @Parameter(hidden = true) HttpServletResponse response)
      throws IOException {
    archives.take(
        actor,
        () -> {
          response.setContentType(ZIP);
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tidegate.zip\"");
          response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
          return response.getOutputStream();
        });
  }
}
