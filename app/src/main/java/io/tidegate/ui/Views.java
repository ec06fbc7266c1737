package io.tidegate.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.springframework.stereotype.Component;

/** Draws a {@link View} with the template that bears its name. */
@Component
public class Views {
  private static final String ROOT = "io.tidegate";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, ROOT);

  public Utf8ByteOutput draw(View view) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render(templateOf(view.getClass()), view, new PageOutput(html));
    return html;
  }

  /** The same, to be set inside another view: how one room shows a panel on another room's page. */
  public Content content(View view) {
    return output -> templates.render(templateOf(view.getClass()), view, output);
  }

  private static String templateOf(Class<?> view) {
    return view.getName().substring(ROOT.length() + 1).replace('.', '/') + ".jte";
  }
}
