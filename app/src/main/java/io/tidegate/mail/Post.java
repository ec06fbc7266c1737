package io.tidegate.mail;

import io.tidegate.settings.Smtp;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands mails to the SMTP server, and says exactly what is known of each afterwards. */
@Component
class Post {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final int FOR_GOOD = 500;

  private final Smtp smtp;
  private final JavaMailSenderImpl sender;

  Post(Smtp smtp) {
    this.smtp = smtp;
    this.sender = senderTo(smtp);
  }

  boolean isConfigured() {
    return smtp.isConfigured();
  }

  Delivery deliver(StoredMail mail) {
    TracedMessage message = new TracedMessage(sender.getSession(), mail.messageId());
    try {
      write(mail, message);
    } catch (MessagingException | UnsupportedEncodingException e) {
      return new Delivery.Refused("It cannot be written as a mail: " + e.getMessage(), true);
    }
    try {
      sender.send(message);
      return new Delivery.Accepted();
    } catch (MailAuthenticationException e) {
      return new Delivery.Unreachable("The mail server did not accept the sign-in: " + said(e));
    } catch (MailSendException e) {
      return judged(e, message);
    } catch (MailException e) {
      return new Delivery.Refused(said(e), true);
    }
  }

  private static Delivery judged(MailSendException e, TracedMessage message) {
    if (e.getFailedMessages().isEmpty()) {
      // Taken; only the farewell went wrong.
      return new Delivery.Accepted();
    }
    Exception failure = e.getFailedMessages().values().iterator().next();
    Delivery.Refused refused = answered(failure);
    if (refused != null) {
      return refused;
    }
    return message.handedOver()
        ? new Delivery.Unknown(said(failure))
        : new Delivery.Unreachable(said(failure));
  }

  /** The server's own no, wherever it stands in the chain; null when it answered nothing. */
  private static Delivery.@Nullable Refused answered(Exception failure) {
    for (Throwable cause = failure; cause instanceof Exception known; cause = next(known)) {
      if (known instanceof SMTPAddressFailedException address) {
        return new Delivery.Refused(said(known), address.getReturnCode() >= FOR_GOOD);
      }
      if (known instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
        return new Delivery.Refused(said(known), send.getReturnCode() >= FOR_GOOD);
      }
    }
    return null;
  }

  private static @Nullable Throwable next(Exception failure) {
    return failure instanceof MessagingException messaging
        ? messaging.getNextException()
        : failure.getCause();
  }

  private static String said(Exception e) {
    String message = String.valueOf(e.getMessage()).strip();
    return message.length() <= 500 ? message : message.substring(0, 500);
  }

  private void write(StoredMail mail, MimeMessage message)
      throws MessagingException, UnsupportedEncodingException {
    message.setFrom(new InternetAddress(smtp.sender()));
    message.setRecipient(
        MimeMessage.RecipientType.TO,
        new InternetAddress(mail.recipientAddress(), mail.recipientName(), "UTF-8"));
    message.setSubject(mail.subject(), "UTF-8");
    message.setSentDate(Date.from(mail.createdAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(mail.text(), "plain"));
    both.addBodyPart(part(mail.html(), "html"));
    if (mail.calendar() != null) {
      both.addBodyPart(invitation(mail.calendar()));
    }
    message.setContent(both);
  }

  private static MimeBodyPart part(String body, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(body, "UTF-8", subtype);
    return part;
  }

  /** The last of the alternatives, which programs that understand it prefer. */
  private static MimeBodyPart invitation(CalendarPart calendar) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(calendar.text(), "UTF-8", "calendar");
    part.setHeader("Content-Type", calendar.type());
    return part;
  }

  private static JavaMailSenderImpl senderTo(Smtp smtp) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(smtp.host());
    sender.setPort(smtp.port());
    sender.setUsername(smtp.user());
    sender.setPassword(smtp.password());
    sender.setJavaMailProperties(properties(smtp));
    return sender;
  }

  private static Properties properties(Smtp smtp) {
    Properties properties = new Properties();
    properties.put("mail.smtp.auth", Boolean.toString(smtp.user() != null));
    properties.put("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
    properties.put("mail.smtp.timeout", Long.toString(ANSWER.toMillis()));
    properties.put("mail.smtp.writetimeout", Long.toString(ANSWER.toMillis()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (smtp.tls()) {
      case NONE -> {}
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
    }
    return properties;
  }
}
