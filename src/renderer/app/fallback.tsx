import { Component, type ReactNode } from "react";
import { Logo } from "../features/frame/rail.tsx";
import { Trouble } from "../features/welcome/trouble.tsx";
import { Button } from "../ui/button.tsx";

interface FallbackProps {
  /** Brings the window back to what surely can be shown. */
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

/** What stands in the window where a view failed: what happened, what was kept, and the way back. */
export class Fallback extends Component<FallbackProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Trouble
        logo={<Logo large />}
        title="This view failed"
        words="Tandem met something it did not expect while drawing this view. Everything that was saved is kept. Show the board again; if this comes back, close Tandem and start it anew."
        action={
          <Button
            tone="first"
            onPress={() => {
              this.props.onAgain();
              this.setState({ failed: false });
            }}
          >
            Show the board again
          </Button>
        }
      />
    );
  }
}
