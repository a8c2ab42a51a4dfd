package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
import jp.sekimori.app.kernel.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller whoever acts, where it asks for an {@link Acting} or a {@link Visit}. */
@Component
class ActingArgument implements HandlerMethodArgumentResolver {
  private final Visits visits;

  ActingArgument(Visits visits) {
    this.visits = visits;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Acting.class
        || parameter.getParameterType() == Visit.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Visit visit =
        java.util.Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
            .flatMap(visits::of)
            .orElseThrow(() -> new IllegalStateException("The rule of this route lets anybody in"));
    return parameter.getParameterType() == Visit.class ? visit : visit.acting();
  }
}
