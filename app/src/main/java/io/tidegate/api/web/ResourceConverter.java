package io.tidegate.api.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what is of the API, and leaves everything else to others. */
final class ResourceConverter extends JacksonJsonHttpMessageConverter {
  ResourceConverter(JsonMapper mapper) {
    super(mapper);
  }

  @Override
  public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
    return isResource(type.toClass()) && super.canRead(type, mediaType);
  }

  @Override
  public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
    return isResource(valueClass) && super.canWrite(type, valueClass, mediaType);
  }

  /** Whole and with its length, so that it leaves with its head in one piece and not in chunks. */
  @Override
  protected void writeInternal(
      Object resource,
      ResolvableType type,
      HttpOutputMessage answer,
      @Nullable Map<String, Object> hints)
      throws IOException {
    byte[] whole = getMapper().writeValueAsBytes(resource);
    answer.getHeaders().setContentLength(whole.length);
    answer.getBody().write(whole);
  }

  private static boolean isResource(Class<?> type) {
    return type.getPackageName().startsWith("io.tidegate.")
        && type.getPackageName().endsWith(".api");
  }
}
