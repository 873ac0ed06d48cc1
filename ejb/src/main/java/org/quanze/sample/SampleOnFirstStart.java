package org.quanze.sample;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.rule.Refused;
import org.quanze.sample.SampleFiles.History;

/**
 * Loads the sample prefecture when the environment asks for it by QUANZE_SAMPLE=on and the registry
 * is empty. A load that was killed in the middle is completed on the next start; a registry that
 * holds anything else is left alone.
 */
@Singleton
@Startup
@DependsOn({"Migration", "FirstSecurityAdministrator"})
@TransactionManagement(TransactionManagementType.BEAN)
@NullUnmarked
public class SampleOnFirstStart {

  private static final System.Logger LOG = System.getLogger(SampleOnFirstStart.class.getName());

  @Inject private SampleSteps steps;

  @PostConstruct
  void onStart() {
    if ("on".equals(System.getenv("QUANZE_SAMPLE"))) {
      try {
        load();
      } catch (Refused refused) {
        // The registry serves without it; the next start tries again.
        LOG.log(System.Logger.Level.ERROR, "The sample prefecture cannot be loaded", refused);
      }
    }
  }

  /** Loads what is not there yet; does nothing to a registry that holds anything else. */
  public void load() {
    if (!steps.isWanted()) {
      return;
    }
    LOG.log(System.Logger.Level.INFO, "Loading the sample prefecture (constructed)");
    History history = SampleFiles.history();
    steps.register();
    steps.name();
    steps.grant();
    history.beforeHandover().forEach(steps::publish);
    steps.handOver(history.handover());
    history.afterHandover().forEach(steps::publish);
    LOG.log(System.Logger.Level.INFO, "The sample prefecture is loaded");
  }
}
