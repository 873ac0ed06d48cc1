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
import org.quanze.exchange.AdmitFile;
import org.quanze.exchange.ImportLimits;

/** Asks the gate before the body is read, so that only who may import can fill the disk. */
@Provider
@RequestScoped
@Admission.Asked
@NullUnmarked
public class Admission implements ContainerRequestFilter {

  /** Marks the methods that take files. */
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface Asked {}

  @Inject private AdmitFile admitFile;
  @Inject private CallerActor caller;

  @Override
  public void filter(ContainerRequestContext request) {
    String publisher = request.getUriInfo().getQueryParameters().getFirst("publisher");
    ImportLimits limits =
        admitFile.admit(
            caller.get(), new AdmitFile.Command(Parameters.present("publisher", publisher)));
    BodySize.check(request, limits);
  }
}
