package org.quanze.testing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import org.quanze.database.EntityManagers;
import org.quanze.database.Migration;

/** Fits the beans to a container without a server. */
public class ContainerFit implements Extension {

  /** Gives every use case the transaction that the server would give it. */
  void addTransaction(@Observes @WithAnnotations(Stateless.class) ProcessAnnotatedType<?> type) {
    type.configureAnnotatedType().add(new TransactionalLiteral());
  }

  void leaveOut(@Observes ProcessAnnotatedType<Migration> type) {
    type.veto();
  }

  void leaveOutProducer(@Observes ProcessAnnotatedType<EntityManagers> type) {
    type.veto();
  }

  @SuppressWarnings("serial")
  private static final class TransactionalLiteral extends AnnotationLiteral<Transactional>
      implements Transactional {}
}
