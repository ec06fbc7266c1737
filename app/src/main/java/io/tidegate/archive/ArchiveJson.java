package io.tidegate.archive;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes manifests, and reads them strictly: nothing may lack, and nothing unknown be there. */
@Component
class ArchiveJson {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  byte[] write(Manifest manifest) {
    return mapper.writeValueAsBytes(manifest);
  }

  /** Throws {@link JacksonException} when it is none. */
  Manifest read(byte[] json) {
    return mapper.readValue(json, Manifest.class);
  }

  /**
   * The format and its version, which every version of the manifest begins with, whatever else it
   * has. Throws {@link JacksonException} when it is none.
   */
  Head head(byte[] json) {
    return mapper
        .readerFor(Head.class)
        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .readValue(json);
  }

  /** What a manifest of any version has. */
  record Head(String format, int version) {}
}
