/** A client for Firsthand’s gate, to copy. It needs nothing but `fetch`, and whatever goes wrong is a no. */
export interface GateAnswer {
  allowed: boolean;
  /** What the clearance grants; with a no, the most they may do on the channel today. */
  level: "share" | "reply" | "post" | "crisis" | null;
  conditions: { code: string; message: string }[];
  reasons: { code: string; message: string }[];
  /** The last day, such as 2027-11-18. */
  validUntil: string | null;
  checkedAt: string;
}

export interface GateQuestion {
  /** An employee’s email address. */
  person: string;
  /** The channel’s key. */
  channel: string;
  action: "share" | "reply" | "post" | "crisis";
}

export function gateClient({ origin, token }: { origin: string; token: string }) {
  /** May this person do this on this channel now? */
  return async function mayI(question: GateQuestion): Promise<GateAnswer> {
    try {
      const query = new URLSearchParams({ ...question }).toString();
      const response = await fetch(`${origin}/api/v1/gate?${query}`, {
        headers: { Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(5000),
      });
      if (!response.ok) return no(`http-${response.status}`, await response.text());
      const answer = (await response.json()) as GateAnswer;
      return answer.allowed === true ? answer : { ...answer, allowed: false };
    } catch (error) {
      return no("unreachable", String(error));
    }
  };
}

function no(code: string, message: string): GateAnswer {
  return {
    allowed: false,
    level: null,
    conditions: [],
    reasons: [{ code, message }],
    validUntil: null,
    checkedAt: new Date().toISOString(),
  };
}
