# Draws joint-display.svg from joint-display.tsv beside it: gnuplot joint-display.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' joint-display.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,212 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1113 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,1.855in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "joint-display." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.04
set rmargin at screen 0.95
set tmargin at screen 0.85849
set bmargin at screen 0.12264
set yrange [186.0:30.0]
unset ytics
set label "Deepened the relationship" at screen 0.005, screen 0.81132 left front
set label "Worry that the client was burdened" at screen 0.005, screen 0.5566 left front
set label "No training in managing tears" at screen 0.005, screen 0.30189 left front
set label "Survey" at screen 0.02, screen 0.9434 left front point pt 5 ps 0.9 lc rgb "#1c4f82" offset 1.2,-0.25
set label "Interviews" at screen 0.226, screen 0.9434 left front point pt 5 ps 0.9 lc rgb "#ee9f4f" offset 1.2,-0.25
set xrange [0.0:100.0]
set xtics ("0%%" 0.0, "25%%" 25.0, "50%%" 50.0, "75%%" 75.0, "100%%" 100.0)
plot "joint-display.tsv" skip 1 using (0.0):($3==$3 ? $2-12.0 : NaN):(0):(24.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (25.0):($3==$3 ? $2-12.0 : NaN):(0):(24.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (50.0):($3==$3 ? $2-12.0 : NaN):(0):(24.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (75.0):($3==$3 ? $2-12.0 : NaN):(0):(24.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (100.0):($3==$3 ? $2-12.0 : NaN):(0):(24.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using ($3==$3 ? $3/2 : NaN):2:(0):3:($2+(-11.4)):($2+(-0.5999999999999996)) with boxxyerror fs solid 1 border lc rgb "#7b828c" fc rgb "#1c4f82" lw 0.5 notitle, \
  "" skip 1 using 4:($2+(-6.0)):($5-$4):(0) with vectors nohead lt 1 lw 3.4 lc rgb "#fefefe" notitle, \
  "" skip 1 using 4:($2+(-6.0)):($5-$4):(0) with vectors nohead lt 1 lw 1.4 lc rgb "#1a1a1a" notitle, \
  "" skip 1 using ($6==$6 ? $6/2 : NaN):2:(0):6:($2+(0.5999999999999996)):($2+(11.4)) with boxxyerror fs solid 1 border lc rgb "#7b828c" fc rgb "#ee9f4f" lw 0.5 notitle, \
  "" skip 1 using 7:($2+(6.0)):($8-$7):(0) with vectors nohead lt 1 lw 3.4 lc rgb "#fefefe" notitle, \
  "" skip 1 using 7:($2+(6.0)):($8-$7):(0) with vectors nohead lt 1 lw 1.4 lc rgb "#1a1a1a" notitle
set output
