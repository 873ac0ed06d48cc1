package org.quanze.testing;

import jakarta.annotation.Priority;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Does for use cases what the container does: a transaction around each, rolled back on failure.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class TestTransaction {

  @Inject
  @SuppressWarnings("NullAway.Init")
  private TestEntityManagers managers;

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    TransactionAttribute attribute = call.getMethod().getAnnotation(TransactionAttribute.class);
    boolean isNew = attribute != null && attribute.value() == TransactionAttributeType.REQUIRES_NEW;
    return managers.inTransaction(isNew, call::proceed);
  }
}
