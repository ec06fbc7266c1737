package io.tidegate.api.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
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

  private static boolean isResource(Class<?> type) {
    return type.getPackageName().startsWith("io.tidegate.")
        && type.getPackageName().endsWith(".api");
  }
}
