package org.quanze.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.exchange.AdmitWholeList;
import org.quanze.exchange.ImportLimits;

/** Asks the gate before the body is read: whose draft it is not cannot fill the disk. */
@Provider
@RequestScoped
@WholeListAdmission.Asked
@NullUnmarked
public class WholeListAdmission implements ContainerRequestFilter {

  /** Marks the methods that take whole lists. */
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface Asked {}

  @Inject private AdmitWholeList admitWholeList;
  @Inject private CallerActor caller;

  @Override
  public void filter(ContainerRequestContext request) {
    String changeSet = request.getUriInfo().getQueryParameters().getFirst("changeSet");
    ImportLimits limits =
        admitWholeList.admit(
            caller.get(), new AdmitWholeList.Command(Parameters.changeSet(changeSet)));
    BodySize.check(request, limits);
  }
}
