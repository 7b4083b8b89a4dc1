"""What pen, paper, years and scanner do to a line: from ink (0..1) to a grey picture."""
import cv2
import numpy as np


def smooth_noise(height, width, step, rng):
    """Slow noise of about N(0, 1), `step` pixels from bump to bump."""
    gen = np.random.default_rng(rng.getrandbits(32))
    small = gen.standard_normal((max(2, int(height / step) + 2), max(2, int(width / step) + 2))).astype(np.float32)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


def bend(ink, rng, strength=1.0):
    """Slant, stretch, turn, a wavy base line and an elastic pull, in one resampling."""
    height, width = ink.shape
    wide = float(np.clip(np.exp(rng.gauss(0, 0.14 * strength)), 0.65, 1.5))
    slant = rng.gauss(0, 0.16 * strength)
    turn = rng.gauss(0, 0.006 * strength)
    pad = int(height * 0.35)
    out_width = int(width * wide) + 2 * pad
    x, y = np.meshgrid(np.arange(out_width, dtype=np.float32), np.arange(height, dtype=np.float32))
    middle = height / 2
    map_x = (x - pad) / wide + slant * (y - middle)
    map_y = y + turn * (x - out_width / 2) + rng.gauss(0, 0.02) * height
    map_y += smooth_noise(2, out_width, 200, rng)[0:1] * 0.025 * height * strength
    if rng.random() < 0.7:
        map_x += smooth_noise(height, out_width, height * 0.45, rng) * height * 0.018 * strength
        map_y += smooth_noise(height, out_width, height * 0.45, rng) * height * 0.014 * strength
    return cv2.remap(ink, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=0)


def pen(ink, rng, strength=1.0):
    """Thicker or thinner, with the uneven flow of ballpoint or nib, clipped marks, and gaps."""
    height, width = ink.shape
    draw = rng.random()
    if draw < 0.22:
        ink = cv2.dilate(ink, np.ones(rng.choice([(2, 2), (2, 1), (1, 2), (3, 3)]), np.uint8))
    elif draw < 0.42:
        ink = np.clip(cv2.GaussianBlur(ink, (0, 0), rng.uniform(0.6, 1.3)) * 1.6 - rng.uniform(0.25, 0.7), 0, 1)
    elif draw < 0.5:  # a nib: strokes thick in one direction
        ink = np.maximum(ink, np.roll(ink, rng.choice([1, 2]), axis=rng.choice([0, 1])) * 0.95)
    if rng.random() < 0.6:
        flow = 1 - rng.uniform(0.05, 0.4) * (smooth_noise(height, width, rng.choice([4, 10, 30]), rng) * 0.5 + 0.5)
        ink = np.clip(ink * flow, 0, 1)
    if rng.random() < 0.12:  # dry pen
        gen = np.random.default_rng(rng.getrandbits(32))
        ink = ink * (gen.random(ink.shape) > rng.uniform(0.05, 0.3))
        ink = cv2.GaussianBlur(ink.astype(np.float32), (0, 0), 0.7)
    if rng.random() < 0.06 * strength:  # the top or foot cut away
        edge = int(height * rng.uniform(0.05, 0.2))
        rows = np.nonzero(ink.max(axis=1) > 0.4)[0]
        if len(rows) > 20:
            if rng.random() < 0.5:
                ink[:rows[0] + edge // 3] = 0
            else:
                ink[rows[-1] - edge // 3:] = 0
    return ink.astype(np.float32)


def clutter(height, width, rng, other, amount=1.0):
    """Ink that is no writing, as a map of darkness 0..1: leaders, rules, boxes, a seal, bleed-through, the lines above and below."""
    dark = np.zeros((height, width), np.float32)
    draw = rng.random() / amount
    base = int(height * rng.uniform(0.55, 0.85))
    if draw < 0.30:  # dotted leader
        step, size, fall = rng.randint(4, 12), rng.choice([1, 1, 2, 2, 3]), rng.gauss(0, 0.004)
        depth = rng.uniform(0.3, 0.95)
        for x in range(rng.randint(0, 20), width - rng.choice([0, 0, width // 3]), step):
            cv2.circle(dark, (x, int(base + fall * (x - width / 2))), size // 2, depth, -1)
    elif draw < 0.40:
        cv2.line(dark, (0, base + rng.randint(-3, 3)), (width, base + rng.randint(-3, 3)), rng.uniform(0.2, 0.8), rng.choice([1, 1, 2]), cv2.LINE_AA)
    elif draw < 0.44:  # squared paper
        step = rng.randint(20, 60)
        for x in range(rng.randint(0, step), width, step):
            cv2.line(dark, (x, 0), (x, height), rng.uniform(0.1, 0.4), 1)
        cv2.line(dark, (0, base), (width, base), rng.uniform(0.1, 0.4), 1)
    if rng.random() < 0.07 * amount:  # an edge of the box
        x = rng.choice([rng.randint(0, 14), width - 1 - rng.randint(0, 14)])
        cv2.line(dark, (x, 0), (x + rng.randint(-2, 2), height), rng.uniform(0.4, 1), rng.choice([1, 2, 3]))
    if rng.random() < 0.06 * amount:
        y = rng.choice([rng.randint(0, 8), height - 1 - rng.randint(0, 8)])
        cv2.line(dark, (0, y), (width, y + rng.randint(-2, 2)), rng.uniform(0.4, 1), rng.choice([1, 2, 3]))
    if rng.random() < 0.08 * amount:  # a round seal, pale in the channel read
        radius, depth = rng.randint(height, 3 * height), rng.uniform(0.08, 0.4)
        centre = (rng.randint(0, width), rng.randint(-radius // 2, height + radius // 2))
        ring, letters = np.zeros_like(dark), np.zeros(dark.shape, np.uint8)
        cv2.circle(ring, centre, radius, depth, rng.randint(2, 6), cv2.LINE_AA)
        cv2.circle(ring, centre, int(radius * 0.7), depth, rng.randint(1, 3), cv2.LINE_AA)
        for _ in range(12):
            angle = rng.uniform(0, 6.283)
            at = (int(centre[0] + 0.85 * radius * np.cos(angle)), int(centre[1] + 0.85 * radius * np.sin(angle)))
            cv2.putText(letters, rng.choice('ABCDEHNOUY'), at, cv2.FONT_HERSHEY_DUPLEX, radius / 120, 255, 2, cv2.LINE_AA)
        ring = np.maximum(ring, letters.astype(np.float32) * (depth / 255))
        dark = np.maximum(dark, ring * np.clip(0.7 + 0.5 * smooth_noise(height, width, 9, rng), 0, 1))
    if other is not None and rng.random() < 0.28 * amount:
        strip = cv2.resize(other, (max(8, int(other.shape[1] * height / other.shape[0])), height))
        strip = np.tile(strip, (1, width // strip.shape[1] + 1))[:, :width]
        if rng.random() < 0.45:  # the back of the leaf
            dark = np.maximum(dark, cv2.GaussianBlur(strip[:, ::-1], (0, 0), 1.5) * rng.uniform(0.05, 0.25))
        else:  # the feet of the line above or the heads of the line below
            share = rng.uniform(0.72, 0.86)
            shift = int(height * share) * rng.choice([-1, 1])
            moved = np.roll(strip, shift, axis=0)
            if shift < 0:
                moved[height + shift:] = 0
                moved[int(height * 0.14):] = 0
            else:
                moved[:shift] = 0
                moved[:int(height * 0.86)] = 0
            dark = np.maximum(dark, moved * rng.uniform(0.5, 1.0))
    return dark


def scan(ink, dark, rng, clean=0.25):
    """The grey picture (uint8) a scanner or a telephone makes of ink and clutter on paper."""
    height, width = ink.shape
    white = rng.uniform(120, 250)
    depth = rng.uniform(0.25, 0.9) if rng.random() > 0.08 else rng.uniform(0.1, 0.25)  # or as pale as pencil
    both = 1 - (1 - depth * ink) * (1 - depth * dark)
    paper = np.full((height, width), white, np.float32)
    if rng.random() > clean:
        paper *= 1 + rng.uniform(0.0, 0.07) * smooth_noise(height, width, rng.choice([30, 80, 200]), rng)
        if rng.random() < 0.35:
            paper *= 1 + rng.uniform(-0.25, 0.25) * np.linspace(-1, 1, width, dtype=np.float32)[None]
        if rng.random() < 0.3:
            paper *= 1 + rng.uniform(0.0, 0.06) * smooth_noise(height, width, rng.choice([2, 3, 5]), rng)
        if rng.random() < 0.08:  # a stain
            paper *= 1 - 0.35 * np.clip(smooth_noise(height, width, 90, rng) - 0.6, 0, 1)
    grey = paper * (1 - both)
    if rng.random() < 0.08:  # faded at one side
        grey = paper - (paper - grey) * np.linspace(1, rng.uniform(0.3, 0.8), width, dtype=np.float32)[None][:, ::rng.choice([1, -1])]
    target = int(height * rng.choice([1.0, 1.0, rng.uniform(0.45, 1.0), rng.uniform(0.3, 0.6)])) if height > 70 else int(height * rng.uniform(0.6, 1.0))
    target = max(34, target)
    if target != height:
        grey = cv2.resize(grey, (max(16, int(width * target / height)), target), interpolation=cv2.INTER_AREA)
    if rng.random() < 0.5:
        grey = cv2.GaussianBlur(grey, (0, 0), rng.uniform(0.4, 1.3))
    gen = np.random.default_rng(rng.getrandbits(32))
    grey = grey + gen.standard_normal(grey.shape).astype(np.float32) * rng.choice([0.5, 2, 4, 9]) * rng.random()
    if rng.random() < 0.25:
        grey = 255 * (np.clip(grey, 0, 255) / 255) ** rng.uniform(0.7, 1.5)
    grey = np.clip(grey, 0, 255).astype(np.uint8)
    if rng.random() < 0.06:  # dirt and dust, each a pixel
        chance, many = gen.random(grey.shape), rng.uniform(0.002, 0.02)
        grey[chance < many] = rng.randint(20, 90)
        grey[chance > 1 - many] = 255
    if rng.random() < 0.4:
        grey = cv2.imdecode(cv2.imencode('.jpg', grey, [cv2.IMWRITE_JPEG_QUALITY, rng.randint(30, 92)])[1], cv2.IMREAD_GRAYSCALE)
    return grey
