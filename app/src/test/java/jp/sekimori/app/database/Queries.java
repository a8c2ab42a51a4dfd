package jp.sekimori.app.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what one request asks of the database, so that a test can pin it: a page that grows with
 * its rows fails where it is cheap to mend. The word to a new transaction whose data it may see
 * counts too, since it is a round trip like any other.
 */
@Configuration(proxyBeanMethods = false)
public class Queries {
  private static final Set<String> ASKING =
      Set.of("prepareStatement", "createStatement", "prepareCall");
  private static final ThreadLocal<AtomicInteger> OF_REQUEST = new ThreadLocal<>();
  private static final int SECONDS = 30;

  private final SynchronousQueue<Integer> counted = new SynchronousQueue<>();
  private volatile @Nullable String watched;

  /** How many statements the server prepares to answer one request for this path. */
  public int of(String path, Runnable request) {
    watched = path;
    var asked = Thread.ofVirtual().start(request);
    try {
      Integer count = counted.poll(SECONDS, TimeUnit.SECONDS);
      asked.join();
      if (count == null) {
        throw new AssertionError("Nothing was answered for " + path);
      }
      return count;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      watched = null;
    }
  }

  @Bean
  static BeanPostProcessor countingDatabase() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database && name.equals("dataSource")
            ? new Counting(database)
            : bean;
      }
    };
  }

  @Bean
  Counter counter() {
    return new Counter();
  }

  /** Hands the count over when the answer is finished. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  class Counter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (!request.getRequestURI().equals(watched)) {
        chain.doFilter(request, response);
        return;
      }
      var count = new AtomicInteger();
      OF_REQUEST.set(count);
      try {
        chain.doFilter(request, response);
      } finally {
        OF_REQUEST.remove();
        hand(count.get());
      }
    }

    private void hand(int count) {
      try {
        counted.offer(count, SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static final class Counting extends DelegatingDataSource {
    Counting(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Counting.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, arguments) -> {
                AtomicInteger count = OF_REQUEST.get();
                if (count != null && ASKING.contains(method.getName())) {
                  count.incrementAndGet();
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException failed) {
                  throw failed.getTargetException();
                }
              });
    }
  }
}
