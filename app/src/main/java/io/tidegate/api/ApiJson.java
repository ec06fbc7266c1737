package io.tidegate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the API reads and writes JSON: strictly, since a field that is not known is most likely
 * misspelt, with words in kebab case and moments in ISO 8601.
 */
@Component
public class ApiJson {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
          .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .changeDefaultPropertyInclusion(
              usual -> usual.withValueInclusion(JsonInclude.Include.ALWAYS))
          .changeDefaultNullHandling(usual -> usual.withContentNulls(Nulls.FAIL))
          .annotationIntrospector(new Words())
          .addModule(new StrictValues())
          .build();

  /** The mapper itself, for those who write to a stream. */
  public JsonMapper mapper() {
    return mapper;
  }

  /**
   * What becomes of a resource's writable part by a patch. Throws what reading a body throws when
   * the outcome is not one.
   */
  public <T> T patched(T current, MergePatch patch, Class<T> type) {
    return mapper.treeToValue(patch.onto(mapper.valueToTree(current)), type);
  }
}
