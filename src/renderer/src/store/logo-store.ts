import { useEffect } from 'react';
import { create } from 'zustand';
import { slipWidths, type LogoView, type SlipWidth } from '../../../preload/contract/printing/slip';
import { galla } from '../page/bridge';
import { fromThisCounter } from './which-counter';

/** The shop's logo as it comes out on each paper that was asked for; `null`: not known yet. */
const useLogos = create<Readonly<Record<SlipWidth, LogoView | null>>>(() => ({ 58: null, 80: null }));

/** The shop's logo on this paper; `null` until main has said. */
export function useLogo(width: SlipWidth): LogoView | null {
  useEffect(() => void read(width), [width]);
  return useLogos((logos) => logos[width]);
}

/** After the logo was changed. */
export async function refreshLogo(): Promise<void> {
  const logos = useLogos.getState();
  await Promise.all(slipWidths.filter((width) => logos[width] !== null).map(read));
}

/** Whoever comes next asks for it again. */
export function forgetLogos(): void {
  useLogos.setState({ 58: null, 80: null });
}

async function read(width: SlipWidth): Promise<void> {
  const answer = await fromThisCounter(galla['logo:read']({ width }));
  if (answer?.ok === true) useLogos.setState({ [width]: answer.value });
}
