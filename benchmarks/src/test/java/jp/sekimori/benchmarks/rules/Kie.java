package jp.sekimori.benchmarks.rules;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Apache KIE's DMN engine with one model. */
final class Kie {
  private final DMNRuntime runtime;
  private final DMNModel model;

  Kie(String xml) {
    Resource resource = ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8");
    resource.setSourcePath("model.dmn");
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    model = runtime.getModels().getFirst();
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  /**
   * All decisions of the model.
   *
   * @param facts as FEEL has them
   */
  Map<String, Object> decide(Map<String, Object> facts) {
    DMNContext context = runtime.newContext();
    facts.forEach(context::set);
    DMNResult result = runtime.evaluateAll(model, context);
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    return result.getContext().getAll();
  }
}
