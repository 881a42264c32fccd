import { setTimeout as wait } from 'node:timers/promises';
import pMap from 'p-map';
import type { Content } from '#src/aggregate/catalog.ts';
import { channelOfSource, findSourceFault } from '#src/evidence/source-host.ts';
import type { Post } from '#src/schemas/post.ts';
import { CHANNELS, type Channel } from '#src/schemas/review.ts';
import { askSource, SOURCE_LIMITS, type SourceAnswer, type SourceLimits } from './ask-source.ts';

/** A review or post whose source is not what it says, or is no longer there. */
interface SourceFinding {
  /** Such as `review rani`. */
  entry: string;
  source: string;
  state: 'gone' | 'unclear' | 'elsewhere';
  reason: string;
}

export interface SourceReport {
  /** How many addresses were asked, each once. */
  asked: number;
  /** How many were left out, since there are more than asked for. */
  left: number;
  findings: SourceFinding[];
}

/** Hosts asked at the same time; each of them one question after the other. */
const HOSTS_AT_ONCE = 4;

interface Named {
  entry: string;
  source: string;
  channel: Channel | Post['platform'];
}

/** Asks whether the sources that published reviews and posts name still answer, and whether they lead where their channel says. */
export async function checkSources(content: Content, most: number, limits: SourceLimits = SOURCE_LIMITS): Promise<SourceReport> {
  const named = namedSources(content);
  const own = new URL(content.site.url).hostname;
  const addresses = [...new Set(named.map(({ source }) => source))];
  const asked = addresses.slice(0, most);
  const answers = await askAll(asked, limits);
  const findings = named.flatMap(({ entry, source, channel }): SourceFinding[] => {
    const answer = answers.get(source);
    const elsewhere = findElsewhere(source, answer, channel, own);
    if (elsewhere !== undefined) return [{ entry, source, state: 'elsewhere', reason: elsewhere }];
    return answer === undefined || answer.state === 'answers' ? [] : [{ entry, source, state: answer.state, reason: answer.reason }];
  });
  return { asked: asked.length, left: addresses.length - asked.length, findings };
}

function namedSources({ reviews, posts }: Content): Named[] {
  return [
    ...reviews.flatMap(({ id, status, source, channel }) =>
      status === 'published' && source !== undefined ? [{ entry: `review ${id}`, source, channel }] : [],
    ),
    ...posts.flatMap(({ id, source, platform }) => (source === undefined ? [] : [{ entry: `post ${id}`, source, channel: platform }])),
  ];
}

/** A source at a host of another platform, or a redirect to one: the address of a review that was taken down often leads to a home page. */
function findElsewhere(source: string, answer: SourceAnswer | undefined, channel: Named['channel'], own: string): string | undefined {
  // No hosts are known for blogs and other platforms that have only posts.
  if (!isChannel(channel)) return undefined;
  const fault = findSourceFault({ channel, source }, own);
  if (fault === 'source-other-host') return `its host is none of ${channel}`;
  if (fault === 'source-own-host') return 'its host is that of this site';
  if (answer?.ledTo === undefined || answer.state !== 'answers' || fault !== undefined) return undefined;
  const { hostname, pathname } = new URL(answer.ledTo);
  const place = channelOfSource(`https://${hostname}/`);
  if (place !== channel) return `it leads to ${hostname}, which is none of ${channel}`;
  return pathname === '/' ? `it leads to the home page of ${hostname}` : undefined;
}

function isChannel(name: Named['channel']): name is Channel {
  return CHANNELS.some((channel) => channel === name);
}

async function askAll(addresses: readonly string[], limits: SourceLimits): Promise<Map<string, SourceAnswer>> {
  const answers = new Map<string, SourceAnswer>();
  const byHost = Map.groupBy(addresses, (address) => (URL.canParse(address) ? new URL(address).host : ''));
  await pMap(
    byHost.values(),
    async (ofHost) => {
      for (const [index, address] of ofHost.entries()) {
        if (index > 0) await wait(limits.pauseMs);
        answers.set(address, await askSource(address, limits));
      }
    },
    { concurrency: HOSTS_AT_ONCE },
  );
  return answers;
}
