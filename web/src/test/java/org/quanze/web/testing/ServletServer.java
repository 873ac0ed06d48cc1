package org.quanze.web.testing;

import io.undertow.Undertow;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Servlets over real HTTP, in the server that WildFly carries, at the addresses that they name. */
public final class ServletServer implements AutoCloseable {

  private final Undertow server;

  /** A server of these servlets, with as few threads as show who holds one. */
  public ServletServer(List<? extends Servlet> servlets, int threads) throws ServletException {
    DeploymentInfo deployment =
        Servlets.deployment()
            .setClassLoader(new WithoutExtensions(ServletServer.class.getClassLoader()))
            .setContextPath("/")
            .setDeploymentName("servlets");
    for (Servlet servlet : servlets) {
      WebServlet named = servlet.getClass().getAnnotation(WebServlet.class);
      deployment.addServlet(
          Servlets.servlet(
                  servlet.getClass().getName(),
                  servlet.getClass(),
                  new ImmediateInstanceFactory<Servlet>(servlet))
              .addMappings(named.value().length > 0 ? named.value() : named.urlPatterns())
              .setAsyncSupported(named.asyncSupported()));
    }
    DeploymentManager manager = Servlets.newContainer().addDeployment(deployment);
    manager.deploy();
    server =
        Undertow.builder()
            .addHttpListener(0, "localhost")
            .setWorkerThreads(threads)
            .setHandler(manager.start())
            .build();
    server.start();
  }

  /** Where it stands. */
  public String url() {
    return "http://localhost:"
        + ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Hides what checks tokens, which has tests of its own. */
  private static final class WithoutExtensions extends ClassLoader {
    WithoutExtensions(ClassLoader parent) {
      super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.equals("META-INF/services/" + ServletExtension.class.getName())
          ? Collections.emptyEnumeration()
          : super.getResources(name);
    }
  }
}
