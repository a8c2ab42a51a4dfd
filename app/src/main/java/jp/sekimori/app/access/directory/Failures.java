package jp.sekimori.app.access.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Set;
import javax.net.ssl.SSLException;
import jp.sekimori.clauses.text.Message;

/** Why a directory could not be read whole, and what to do about it. */
final class Failures {
  private static final Set<ResultCode> CUT_SHORT =
      Set.of(
          ResultCode.SIZE_LIMIT_EXCEEDED,
          ResultCode.ADMIN_LIMIT_EXCEEDED,
          ResultCode.TIME_LIMIT_EXCEEDED,
          ResultCode.UNAVAILABLE_CRITICAL_EXTENSION);
  private static final Set<ResultCode> REFUSED =
      Set.of(
          ResultCode.INVALID_CREDENTIALS,
          ResultCode.INVALID_DN_SYNTAX,
          ResultCode.INAPPROPRIATE_AUTHENTICATION);

  private Failures() {}

  static Reading.Failed of(LDAPException e, String url, String reader, String base) {
    ResultCode code = e.getResultCode();
    if (isUntrusted(e)) {
      return untrusted(url);
    }
    if (REFUSED.contains(code)) {
      return failed(
          "ディレクトリに「" + reader + "」として入れません。",
          "The directory does not let \"" + reader + "\" in.",
          "設定 sekimori.directory.reader とパスワードを確かめてください。",
          "Check sekimori.directory.reader and its password.");
    }
    if (code == ResultCode.NO_SUCH_OBJECT) {
      return failed(
          "ディレクトリに「" + base + "」がありません。",
          "The directory has no \"" + base + "\".",
          "設定 sekimori.directory.base を確かめてください。",
          "Check sekimori.directory.base.");
    }
    if (code == ResultCode.INSUFFICIENT_ACCESS_RIGHTS) {
      return failed(
          "「" + reader + "」には、「" + base + "」を読む権限がありません。",
          "\"" + reader + "\" may not read \"" + base + "\".",
          "ディレクトリの側で、読み取りの権限を与えてください。",
          "Let it read there, in the directory.");
    }
    if (CUT_SHORT.contains(code)) {
      return failed(
          "ディレクトリは、一部の職員だけを答えました（" + code.getName() + "）。",
          "The directory answered with a part only (" + code.getName() + ").",
          "設定 sekimori.directory.page を小さくするか、ディレクトリの上限を上げてください。",
          "Make sekimori.directory.page smaller, or raise the directory's limit.");
    }
    return failed(
        "ディレクトリ " + url + " と通信できません（" + code.getName() + "）。",
        "The directory " + url + " cannot be talked to (" + code.getName() + ").",
        "サーバーが動いているか、アドレスとポート、途中のファイアウォールを確かめてください。",
        "Check that it runs, its address and port, and what lies between.");
  }

  private static boolean isUntrusted(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  static Reading.Failed untrusted(String url) {
    return failed(
        "ディレクトリ " + url + " の証明書を信頼できません。",
        "The certificate of the directory " + url + " is not trusted.",
        "設定 sekimori.sign-in.ldap.trust に、発行元の証明書（PEM）を指定してください。"
            + "アドレスのホスト名が、証明書の名前と同じことも確かめてください。",
        "Name the issuer's certificate (PEM) in sekimori.sign-in.ldap.trust, and see that the host"
            + " of the address is the certificate's.");
  }

  static Reading.Failed nobody(String base, String filter) {
    return failed(
        "「" + base + "」の下に、「" + filter + "」に当てはまる人が一人もいません。",
        "Nobody below \"" + base + "\" matches \"" + filter + "\".",
        "設定 sekimori.directory.base と sekimori.directory.filter を確かめてください。",
        "Check sekimori.directory.base and sekimori.directory.filter.");
  }

  static Reading.Failed failed(String ja, String en, String mendJa, String mendEn) {
    return new Reading.Failed(new Message(ja, en), new Message(mendJa, mendEn));
  }
}
