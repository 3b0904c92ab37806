interface Oppsett {
  port: number;
  /** The client, in the terms of OpenID Connect Dynamic Client Registration. */
  klient: {
    client_id: string;
    jwks: { keys: object[] };
    redirect_uris: string[];
    post_logout_redirect_uris: string[];
  };
}

export function startOidcProvider(oppsett: Oppsett): Promise<{ issuer: string; stopp(): Promise<void> }>;
