package jp.sekimori.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling the database whose it is. Outside a transaction, or without a
 * tenant, row-level security shows no rows at all.
 */
@Component
class TenantTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1;

  TenantTransactions(DataSource database) {
    super(database);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    Tenant.current().ifPresent(this::tell);
  }

  private void tell(OrganizationId organization) {
    Connection connection = DataSourceUtils.getConnection(obtainDataSource());
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('sekimori.organization', ?, true)")) {
      statement.setString(1, organization.toString());
      statement.execute();
    } catch (SQLException e) {
      throw new CannotCreateTransactionException("The database was not told whose data it is", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, obtainDataSource());
    }
  }
}
